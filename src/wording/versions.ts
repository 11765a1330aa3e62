import type { Document, Version, VersionText } from '../edition/graph.ts';
import { languageName } from './description.ts';
import { fill, words } from './words.ts';

/** What a version is, in a few words: “Translation, English”, “Witness W”. @param language of the interface */
export function versionName({ as, siglum, text }: Version, language: string): string {
  const name = words.parallel.as[as];
  return siglum === undefined
    ? fill(words.parallel.inLanguage, { as: name, language: languageName(text.language, language) })
    : fill(words.parallel.siglum, { as: name, siglum });
}

/** The page on which a version stands beside its document, from the root of the edition. */
export const parallelPage = ({ text }: Version): string => `documents/${text.slug}/parallel/`;

/** What is said where a text names one with the same words, and where that is. */
export interface VersionLine {
  readonly version: Version;
  /** “Translation, English” before a version, “Translation of” before what it is one of. */
  readonly label: string;
  readonly title: string;
  readonly language: VersionText['language'];
  /** From the root of the edition. */
  readonly page: string;
}

/** Of a document its versions, or of a version its document. @param language of the interface */
export function versionLines({ versions, versionOf }: Document, language: string): VersionLine[] {
  const line = (version: Version, label: string, { slug, title, language: own }: VersionText): VersionLine => ({
    version,
    label,
    title,
    language: own,
    page: `documents/${slug}/`,
  });
  return versionOf
    ? [line(versionOf, words.parallel.of[versionOf.as], versionOf.of)]
    : versions.map((version) => line(version, versionName(version, language), version.text));
}
