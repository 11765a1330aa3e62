import { createHash } from 'node:crypto';
import type { CitedSource, Edition, Entry } from '../edition/graph.ts';
import { sourceLabels } from '../wording/source-label.ts';
import { words } from '../wording/words.ts';

const digests = new WeakMap<Edition, string>();

/**
 * SHA-256, in hexadecimal, of all that can be read of an edition, or of the
 * excerpt for a document. What excerpts have in common is told once. Mentions
 * and notes are told with their documents, not again with their entries and sources.
 */
export function digestOf(edition: Edition): string {
  let digest = digests.get(edition);
  if (digest === undefined) {
    const { matter, kinds, documents, entries, sources, pages, collections } = edition;
    const labels = sourceLabels(edition);
    digest = digestOfValue([
      digestOfPart(matter, () => [words, matter, [...kinds]]),
      documents,
      entries.map(digestOfEntry),
      // Letters in the labels of its sources may come from others of the edition.
      sources.map((source) => [digestOfSource(source), labels.get(source.id)]),
      pages,
      collections.map(({ id }) => id),
    ]);
    digests.set(edition, digest);
  }
  return digest;
}

const digestOfEntry = ({ mentions, notes, ...own }: Entry): string => digestOfPart(own.matter, () => own);

const digestOfSource = ({ citedBy, ...own }: CitedSource): string => digestOfPart(own.matter, () => own);

const parts = new WeakMap<object, string>();

/** Of a part that several excerpts share. @param whose what is the same object in all of them */
function digestOfPart(whose: object, part: () => unknown): string {
  let digest = parts.get(whose);
  if (digest === undefined) parts.set(whose, (digest = digestOfValue(part())));
  return digest;
}

/** SHA-256, in hexadecimal, of what JSON can tell. */
export const digestOfValue = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
