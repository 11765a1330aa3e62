import { isPublished } from '../wording/href.ts';
import { annotationCollection } from './annotations/collection.ts';
import type { DocumentContext, Download, DownloadFile, EditionContext } from './download.ts';
import { allEntries, entryRecord } from './entries/record.ts';
import { changeFeed } from './feed/feed.ts';

/** One file beside the page of a document. */
const beside = ({ document }: DocumentContext, name: string, make: DownloadFile['make']): readonly [DownloadFile] => [
  { path: `documents/${document.slug}/${name}`, make },
];

/** What can be taken away of a document, in the order in which menus show it. */
export const documentDownloads: readonly Download<DocumentContext>[] = [
  {
    id: 'source',
    mediaType: 'text/plain; charset=utf-8',
    holds: ['text'],
    isKept: false,
    // Byte for byte: it is UTF-8 without a byte order mark, which the check holds.
    files: (context) => beside(context, 'source.txt', () => context.document.source.text),
  },
  {
    id: 'annotations',
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    rel: 'describedby',
    holds: ['text', 'notes'],
    isKept: false,
    files: (context) =>
      beside(context, 'annotations.jsonld', () =>
        JSON.stringify(annotationCollection(context.edition, context.document, context.address)),
      ),
  },
];

/** What can be taken away of the edition as a whole. */
export const editionDownloads: readonly Download<EditionContext>[] = [
  {
    id: 'entries',
    mediaType: 'application/ld+json',
    holds: ['notes'],
    isKept: false,
    files: ({ edition, address }) => [
      { path: 'entries.json', make: () => JSON.stringify(allEntries(edition, address)) },
    ],
  },
  {
    id: 'entry',
    mediaType: 'application/ld+json',
    holds: ['notes'],
    isKept: false,
    files: ({ edition, address }) =>
      edition.entries.map((entry) => ({
        path: `entries/${entry.id}/index.json`,
        make: () => JSON.stringify(entryRecord(entry, address)),
      })),
  },
  {
    id: 'feed',
    mediaType: 'application/atom+xml; charset=utf-8',
    holds: ['notes'],
    isKept: false,
    // Ids of a feed are whole addresses (RFC 4287 § 4.2.6): without a host there is none.
    files: ({ edition, address }) =>
      isPublished() ? [{ path: 'feed.xml', make: () => changeFeed(edition.matter, address) }] : [],
  },
];
