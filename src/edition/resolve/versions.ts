import { alignParagraphs, spanOf, type Pair, type Span } from '../../text/alignment.ts';
import type { Range } from '../../text/selector.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import { differencesOf, type Numbered } from '../../text/variants.ts';
import type { VersionMatter } from '../../model/document.ts';
import type { Document, Reading, Variant, Version, VersionText } from '../graph.ts';
import { sourceRanges } from './source-ranges.ts';

/**
 * The documents, each followed by its versions and knowing of them. What names
 * no document, or one that is a version itself, or doesn't align with it, is a
 * document like any other: a finding says why.
 */
export function withVersions(documents: readonly Document[]): Document[] {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const versions = new Map(
    documents.flatMap((text) => {
      const version = versionOf(text, bySlug);
      return version ? [[text, version] as const] : [];
    }),
  );
  const own = Map.groupBy(versions.keys(), (text) => versions.get(text)!.of.slug);
  return documents
    .filter((document) => !versions.has(document))
    .flatMap((document) => {
      const texts = own.get(document.slug) ?? [];
      const first =
        texts.length === 0
          ? document
          : {
              ...document,
              versions: texts.map((text) => versions.get(text)!),
              variants: variantsOf(
                document,
                texts.map((text) => ({ text, version: versions.get(text)! })),
              ),
            };
      return [first, ...texts.map((text) => ({ ...text, versionOf: versions.get(text) }))];
    });
}

function versionOf(text: Document, bySlug: ReadonlyMap<string, Document>): Version | undefined {
  const matter = text.matter.version;
  const of = matter && bySlug.get(matter.of);
  if (!of || of.matter.version || of === text) return undefined;
  const { pairs, fault } = alignParagraphs(of.paragraphs.length, text.paragraphs.length, exceptionsOf(matter));
  return fault ? undefined : { of: told(of), text: told(text), as: matter.as, siglum: matter.siglum, pairs };
}

const told = ({ slug, matter: { title, language } }: Document): VersionText => ({ slug, title, language });

/** What a version says of paragraphs that aren't one and one. */
export const exceptionsOf = ({ aligned }: Pick<VersionMatter, 'aligned'>): Pair[] =>
  aligned.map(({ there, here }) => ({
    there: there === undefined ? undefined : spanOf(there),
    here: here === undefined ? undefined : spanOf(here),
  }));

interface Witness {
  readonly text: Document;
  readonly version: Version;
}

/** Where the witnesses of a document read otherwise; those that differ in the same words are told together. */
function variantsOf(document: Document, versions: readonly Witness[]): Variant[] {
  const found = versions.flatMap(({ text, version: { siglum, pairs } }) =>
    siglum === undefined
      ? []
      : rowsOf(pairs).flatMap(({ there, here }) =>
          differencesOf(
            within(document, there),
            here.flatMap((one) => within(text, one)),
            document.matter.language,
          ).map((difference) => ({ ...difference, siglum })),
        ),
  );
  const toSource = sourceRanges(
    document.paragraphs,
    sourceParagraphs(document.source.text, document.matter.paragraphs),
  );
  return [...Map.groupBy(found, ({ paragraph, range }) => `${paragraph} ${range.start} ${range.end}`).values()]
    .sort(([a], [b]) => a!.paragraph - b!.paragraph || byRange(a!.range, b!.range))
    .map((same, i): Variant => {
      const { paragraph, range } = same[0]!;
      return {
        letter: letterOf(i),
        paragraph,
        range,
        sourceRange: toSource(paragraph, range),
        readings: readingsOf(same),
      };
    });
}

const byRange = (a: Range, b: Range): number => a.end - b.end || a.start - b.start;

const readingsOf = (same: readonly { readonly reading: string; readonly siglum: string }[]): Reading[] =>
  [...Map.groupBy(same, ({ reading }) => reading)].map(([text, some]) => ({
    text,
    witnesses: some.map(({ siglum }) => siglum),
  }));

/** Paragraphs of the document with those of the witness; what the witness has alone goes with those before, or at the beginning after. */
function rowsOf(pairs: readonly Pair[]): { readonly there: Span; readonly here: readonly Span[] }[] {
  const rows: { there: Span; here: Span[] }[] = [];
  const first: Span[] = [];
  for (const { there, here } of pairs) {
    const own = here ? [here] : [];
    if (there) rows.push({ there, here: [...first.splice(0), ...own] });
    else (rows.at(-1)?.here ?? first).push(...own);
  }
  return rows;
}

const within = ({ paragraphs }: Document, { first, last }: Span): readonly Numbered[] =>
  paragraphs.slice(first - 1, last);

/** a to z, then aa, ab … @param index from 0 */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
