import type { Document, Edition } from './graph.ts';

/** The documents that are no version of another, in their order. */
export const textsOf = ({ documents }: Edition): readonly Document[] =>
  documents.filter(({ versionOf }) => versionOf === undefined);
