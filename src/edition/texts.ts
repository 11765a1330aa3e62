import type { VersionRole } from '../model/document.ts';
import type { Document, Edition, VersionText } from './graph.ts';

/** The documents that are no version of another, in their order. */
export const textsOf = ({ documents }: Edition): readonly Document[] =>
  documents.filter(({ versionOf }) => versionOf === undefined);

/** Whether a document has versions, or is one. */
export const hasVersions = ({ versions, versionOf }: Document): boolean =>
  versions.length > 0 || versionOf !== undefined;

type Related = Pick<Document, 'versions' | 'versionOf'>;

/** What a document is a translation of, as far as that is in the edition. */
export const originalsOf = ({ versions, versionOf }: Related): readonly VersionText[] =>
  versionOf?.as === 'translation' ? [versionOf.of] : textsThat(versions, 'original');

/** Its translations. */
export const translationsOf = ({ versions, versionOf }: Related): readonly VersionText[] =>
  versionOf?.as === 'original' ? [versionOf.of] : textsThat(versions, 'translation');

const textsThat = (versions: Related['versions'], are: VersionRole): VersionText[] =>
  versions.flatMap(({ as, text }) => (as === are ? [text] : []));
