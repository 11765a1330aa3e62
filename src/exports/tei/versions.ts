import { paragraphId } from '../../contract/ids.ts';
import type { Document, Version } from '../../edition/graph.ts';
import type { Span } from '../../text/alignment.ts';
import { lemmaOf } from '../../wording/variants.ts';
import { versionName } from '../../wording/versions.ts';
import { el, filled, type Element } from './element.ts';
import { paragraphXmlId, pointers, variantXmlIds, witnessXmlId } from './ids.ts';
import type { Resolver } from './inlines.ts';

/** The versions of a document, or the document that a version is of, as texts related to it: TEI P5, section 3.12.2.7. */
export const relatedTexts = ({ address }: Resolver, { versions, versionOf }: Document): Element[] => [
  ...versions.map(({ as, text }) =>
    el('relatedItem', { type: 'version', subtype: as, target: address(`documents/${text.slug}/`) }),
  ),
  ...(versionOf
    ? [
        el('relatedItem', {
          type: 'version-of',
          subtype: versionOf.as,
          target: address(`documents/${versionOf.of.slug}/`),
        }),
      ]
    : []),
];

/** The witnesses of a document, in the order of its versions: section 12.1.4.3. */
export const witnessList = ({ address, edition }: Resolver, { versions }: Document): Element[] =>
  filled(
    'listWit',
    {},
    versions.flatMap((version, i) =>
      version.siglum === undefined
        ? []
        : [
            el(
              'witness',
              { 'xml:id': witnessXmlId(i), n: version.siglum },
              `${versionName(version, edition.matter.language)}: `,
              el('ref', { target: address(`documents/${version.text.slug}/`) }, version.text.title),
            ),
          ],
    ),
  );

/** Where witnesses read otherwise, each pointing at its exact words: section 12.2.2, by two end-points. */
export function variantList(document: Document): Element[] {
  const { variants, versions } = document;
  const witness = (siglum: string): string => witnessXmlId(versions.findIndex((one) => one.siglum === siglum));
  return filled(
    'listApp',
    { type: 'variants' },
    variants.map((variant) => {
      const [from, to] = variantXmlIds(variant.letter);
      return el(
        'app',
        { n: variant.letter, from: `#${from}`, to: `#${to}` },
        el('lem', {}, lemmaOf(document, variant)),
        variant.readings.map(({ text, witnesses }) => el('rdg', { wit: pointers(witnesses.map(witness)) }, text)),
      );
    }),
  );
}

/** Which paragraphs go with which of the other text: section 16.4. */
export const alignments = (resolver: Resolver, { versions, versionOf }: Document): Element[] => [
  ...versions.flatMap((version) => alignment(resolver, version, 'there')),
  ...(versionOf ? alignment(resolver, versionOf, 'here') : []),
];

/** @param own on which side the paragraphs of this file are */
function alignment({ address }: Resolver, { as, of, text, pairs }: Version, own: 'there' | 'here'): Element[] {
  const other = own === 'there' ? 'here' : 'there';
  const { slug } = own === 'there' ? text : of;
  const file = address(`documents/${slug}/edition.tei.xml`);
  return filled(
    'linkGrp',
    { type: as },
    pairs.flatMap((pair) => {
      const [ours, theirs] = [pair[own], pair[other]];
      if (!ours || !theirs) return [];
      const targets = [
        ...numbersIn(ours).map((number) => `#${paragraphXmlId(number)}`),
        ...numbersIn(theirs).map((number) => `${file}#${paragraphId(number)}`),
      ];
      return [el('link', { target: targets.join(' ') })];
    }),
  );
}

const numbersIn = ({ first, last }: Span): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
