import type { Document, Edition } from './graph.ts';

/** The documents that are no version of another, in their order. */
export const textsOf = ({ documents }: Edition): readonly Document[] =>
  documents.filter(({ versionOf }) => versionOf === undefined);

/** Whether a document has versions, or is one. */
export const hasVersions = ({ versions, versionOf }: Document): boolean =>
  versions.length > 0 || versionOf !== undefined;
