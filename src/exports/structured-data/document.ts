import type { ScholarlyArticle } from 'schema-dts';
import type { Document, Edition, VersionText } from '../../edition/graph.ts';
import { originalsOf, translationsOf } from '../../edition/texts.ts';
import type { DocumentMatter } from '../../model/document.ts';
import { licenceAddress } from '../../model/licence.ts';

/** A document as schema.org's `ScholarlyArticle`: the annotated text, and what it is based on. What it mentions is in its annotations. */
export function documentData(edition: Edition, document: Document, address: (path: string) => string) {
  const { slug, matter } = document;
  const [originals, translations] = [originalsOf(document), translationsOf(document)];
  const named = (texts: readonly VersionText[]) => texts.map((one) => ({ '@id': address(`documents/${one.slug}/`) }));
  const { provenance } = matter;
  const article = {
    '@type': 'ScholarlyArticle',
    '@id': address(`documents/${slug}/`),
    headline: matter.title,
    inLanguage: matter.language,
    datePublished: edition.matter.date,
    version: edition.matter.version,
    license: licenceAddress(edition.matter.licences.notes) ?? edition.matter.licences.notes,
    maintainer: edition.matter.editors.map((name) => ({ '@type': 'Organization', name })),
    isPartOf: { '@id': address('') },
    ...(originals.length > 0 ? { translationOfWork: named(originals) } : {}),
    ...(translations.length > 0 ? { workTranslation: named(translations) } : {}),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: matter.title,
      ...(matter.date === undefined ? {} : { dateCreated: matter.date }),
      ...(provenance.publisher === undefined
        ? {}
        : { publisher: { '@type': 'Organization', name: provenance.publisher } }),
      ...described(matter),
      ...(provenance.number === undefined ? {} : { identifier: provenance.number }),
      ...(provenance.address === undefined ? {} : { url: provenance.address }),
    },
  } as const satisfies ScholarlyArticle;
  return { '@context': 'https://schema.org', ...article } as const;
}

/** What an archive says of a document; nothing for a field that it has not. */
function described({
  author,
  recipient,
  place,
  archive,
  shelfmark,
  series,
  kind,
  translatedFrom,
  translator,
}: DocumentMatter) {
  return {
    ...(author === undefined ? {} : { author: { '@type': 'Person', name: author } as const }),
    ...(recipient === undefined ? {} : { recipient: { '@type': 'Person', name: recipient } as const }),
    ...(place === undefined ? {} : { locationCreated: { '@type': 'Place', name: place } as const }),
    ...(archive === undefined ? {} : { holdingArchive: { '@type': 'ArchiveOrganization', name: archive } as const }),
    ...(shelfmark === undefined ? {} : { itemLocation: shelfmark }),
    ...(series === undefined ? {} : { isPartOf: { '@type': 'CreativeWorkSeries', name: series } as const }),
    ...(kind === undefined ? {} : { genre: kind }),
    ...(translatedFrom === undefined
      ? {}
      : { translationOfWork: { '@type': 'CreativeWork', inLanguage: translatedFrom } as const }),
    ...(translator === undefined ? {} : { translator: { '@type': 'Person', name: translator } as const }),
  };
}
