import { base } from '../dom.ts';
import { keep, readKept } from '../platform/storage.ts';

/** A place in a document: what the header calls it, and the number of a paragraph. */
export interface BeingRead {
  readonly slug: string;
  readonly title: string;
  readonly paragraph: string;
}

const key = `apparatus:${base}:reading`;

/** Keeps the place that is being read, for the other pages to lead back to. */
export const keepBeingRead = (place: BeingRead): void => keep(key, JSON.stringify(place));

/** The place that was read last, in whichever document; undefined where none was, or what is kept is no such place. */
export function beingRead(): BeingRead | undefined {
  try {
    return JSON.parse(readKept(key) ?? '') as BeingRead;
  } catch {
    return undefined;
  }
}
