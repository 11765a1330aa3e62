import type { Document, Edition, Paragraph, Version } from '../../edition/graph.ts';
import { parallelRows, type ParallelRow } from '../../edition/parallel.ts';
import { digestOf } from '../../exports/digest.ts';
import { excerptOf } from '../../exports/excerpt.ts';

/** One of two texts that stand side by side. */
export interface ParallelText {
  /** Its excerpt: see `excerptOf`. */
  readonly edition: Edition;
  /** As it shows here: names have cards alone, and its title is a heading among others. */
  readonly document: Document;
}

/** All that the page of two texts side by side shows, besides the masthead. */
export interface ParallelView {
  readonly version: Version;
  readonly there: ParallelText;
  readonly here: ParallelText;
  readonly rows: readonly ParallelRow[];
}

/** The view of a document that is a version. */
export function parallelView(edition: Edition, document: Document): ParallelView {
  const version = document.versionOf!;
  const of = edition.documentBySlug.get(version.of.slug)!;
  return {
    version,
    there: textOf(edition, of, version),
    here: textOf(edition, document, version),
    rows: parallelRows(of, document, version),
  };
}

/** The same as what can be told in JSON, much shorter. */
export const toldOfParallel = ({ version, there, here }: ParallelView): unknown => [
  version,
  digestOf(there.edition),
  digestOf(here.edition),
];

function textOf(edition: Edition, document: Document, { siglum }: Version): ParallelText {
  return {
    edition: excerptOf(edition, document),
    document: {
      ...document,
      mentions: document.mentions.map((mention) => ({ ...mention, isFirstInDivision: false })),
      paragraphs: document.paragraphs.map((one): Paragraph =>
        one.role === 'title' ? { ...one, role: 'heading' } : one,
      ),
      // Those of the witness beside it.
      variants: document.variants.flatMap((variant) => {
        const readings = variant.readings
          .filter(({ witnesses }) => siglum !== undefined && witnesses.includes(siglum))
          .map((reading) => ({ ...reading, witnesses: [siglum!] }));
        return readings.length > 0 ? [{ ...variant, readings }] : [];
      }),
    },
  };
}
