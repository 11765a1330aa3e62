import { claimsOf } from '../edition/claims.ts';
import { bibtexOf, cslOf, risOf } from '../citation/formats.ts';
import { isPublished } from '../wording/href.ts';
import { annotationCollection } from './annotations/collection.ts';
import { citedDocument } from './citation/cited.ts';
import type { DocumentContext, Download, DownloadFile, EditionContext } from './download.ts';
import { claimsRecord } from './claims/record.ts';
import { claimsTable } from './claims/table.ts';
import { allEntries, entryRecord } from './entries/record.ts';
import { changeFeed } from './feed/feed.ts';
import { markdownOf } from './markdown/markdown.ts';
import { plainTextOf } from './plain-text/plain-text.ts';
import { teiOf } from './tei/tei.ts';

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
    id: 'tei',
    mediaType: 'application/tei+xml',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, 'edition.tei.xml', () => teiOf(context)),
  },
  {
    id: 'markdown',
    mediaType: 'text/markdown; charset=utf-8',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, `${context.document.slug}.md`, () => markdownOf(context)),
  },
  {
    id: 'text',
    mediaType: 'text/plain; charset=utf-8',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: false,
    files: (context) => beside(context, `${context.document.slug}.txt`, () => plainTextOf(context)),
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
  {
    id: 'bibtex',
    mediaType: 'application/x-bibtex; charset=utf-8',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'citation.bib', () => bibtexOf(cited(context))),
  },
  {
    id: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'citation.ris', () => risOf(cited(context))),
  },
  {
    id: 'csl',
    mediaType: 'application/vnd.citationstyles.csl+json',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'citation.json', () => `${JSON.stringify([cslOf(cited(context))], null, 2)}\n`),
  },
];

/** A file of the ledger, where there is anything in it. */
const ofClaims = (edition: EditionContext['edition'], path: string, make: DownloadFile['make']): DownloadFile[] =>
  claimsOf(edition).size > 0 ? [{ path, make }] : [];

const cited = ({ edition, document, address }: DocumentContext) => citedDocument(edition, document, address);

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
    id: 'claims',
    mediaType: 'text/csv; charset=utf-8',
    holds: ['text', 'notes'],
    isKept: false,
    files: ({ edition, address }) => ofClaims(edition, 'claims.csv', () => claimsTable(edition, address)),
  },
  {
    id: 'claimsLinked',
    mediaType: 'application/ld+json',
    holds: ['text', 'notes'],
    isKept: false,
    files: ({ edition, address }) =>
      ofClaims(edition, 'claims.jsonld', () => JSON.stringify(claimsRecord(edition, address))),
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
