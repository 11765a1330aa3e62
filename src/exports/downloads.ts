/**
 * The table of what can be taken away. A new export is its maker in a folder beside this file, a row
 * here, its words under `downloads` in each of `locales/`, and in `model/downloads.ts` its file beside a
 * document, and its id where an edition may leave it out. Routes, menus, sums and archives follow from the row.
 */
import { bibtexOf, cslOf, risOf } from '../citation/formats.ts';
import { claimsOf } from '../edition/claims.ts';
import { documentFiles, type DocumentFile } from '../model/downloads.ts';
import { address, isPublished } from '../wording/href.ts';
import { words } from '../wording/words.ts';
import { annotationCollection, annotationFiles } from './annotations/collection.ts';
import { hypothesisFile } from './annotations/hypothesis.ts';
import { archive, type KeptFile } from './archive/archive.ts';
import { citedDocument } from './citation/cited.ts';
import type { DocumentContext, Download, DownloadFile, DownloadId, EditionContext } from './download.ts';
import { claimsRecord } from './claims/record.ts';
import { claimsTable } from './claims/table.ts';
import { allEntries, entryRecord } from './entries/record.ts';
import { guideOf } from './guide/guide.ts';
import { makeEpub } from './epub/made.ts';
import { changeFeed } from './feed/feed.ts';
import { markdownOf } from './markdown/markdown.ts';
import { plainTextOf } from './plain-text/plain-text.ts';
import { dataSchemas, schemaNames, schemaPath } from './schemas/schemas.ts';
import { canMakePdf, makePdf } from './pdf/made.ts';
import { zipAside } from './zip.ts';
import { teiOf } from './tei/tei.ts';

/** One file beside the page of a document. */
const beside = (
  { document: { slug } }: DocumentContext,
  id: DocumentFile,
  make: DownloadFile['make'],
): readonly [DownloadFile] => [{ path: `documents/${slug}/${documentFiles[id](slug)}`, make }];

/** What can be taken away of a document, in the order in which menus show it. */
export const documentDownloads: readonly Download<DocumentContext>[] = [
  {
    id: 'source',
    mediaType: 'text/plain; charset=utf-8',
    holds: ['text'],
    isKept: false,
    // Byte for byte: it is UTF-8 without a byte order mark, which the check holds.
    files: (context) => beside(context, 'source', () => context.document.source.text),
  },
  {
    id: 'tei',
    mediaType: 'application/tei+xml',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, 'tei', () => teiOf(context)),
  },
  {
    id: 'epub',
    mediaType: 'application/epub+zip',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, 'epub', () => makeEpub(context.edition, context.document)),
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) =>
      canMakePdf(context.edition, context.document)
        ? beside(context, 'pdf', async () => (await makePdf(context.edition, context.document)).accessible)
        : [],
  },
  {
    id: 'markdown',
    mediaType: 'text/markdown; charset=utf-8',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, 'markdown', () => markdownOf(context)),
  },
  {
    id: 'text',
    mediaType: 'text/plain; charset=utf-8',
    rel: 'alternate',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => beside(context, 'text', () => plainTextOf(context)),
  },
  {
    id: 'annotations',
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    rel: 'describedby',
    holds: ['text', 'notes'],
    isKept: true,
    files: ({ edition, document, address }) => annotationFiles(edition, document, address),
  },
  {
    id: 'bibtex',
    mediaType: 'application/x-bibtex; charset=utf-8',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'bibtex', () => bibtexOf(cited(context))),
  },
  {
    id: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'ris', () => risOf(cited(context))),
  },
  {
    id: 'csl',
    mediaType: 'application/vnd.citationstyles.csl+json',
    rel: 'describedby',
    holds: ['notes'],
    isKept: false,
    files: (context) => beside(context, 'csl', () => `${JSON.stringify([cslOf(cited(context))], null, 2)}\n`),
  },
  {
    id: 'archive',
    mediaType: 'application/zip',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => {
      const { slug, matter } = context.document;
      const page = `documents/${slug}/`;
      const subject = { name: slug, title: matter.title, address: isPublished() ? address(page) : undefined };
      const description = matter.description ?? context.edition.matter.description;
      return beside(context, 'archive', async () =>
        zipAside(archive(context.edition, { ...subject, description }, await keptFiles(context))),
      );
    },
  },
  {
    id: 'hypothesis',
    mediaType: 'application/json',
    holds: ['text', 'notes'],
    isKept: true,
    // Its targets are pages by their whole addresses: without a host there is none.
    files: (context) => (isPublished() ? beside(context, 'hypothesis', () => hypothesisFile(context)) : []),
  },
];

/** What an archive keeps of a document: every download above it, the PDF in the standard for archives. */
const keptFiles = async (context: DocumentContext): Promise<KeptFile[]> => {
  const files = documentDownloads
    .filter(({ id }) => id !== 'archive')
    .map(async ({ id, mediaType, files: filesOf }): Promise<KeptFile[]> => {
      const [file] = filesOf(context);
      const made = file && context.other(id);
      if (!made) return [];
      const data = (await forArchive(context, id)) ?? (await made);
      return [{ path: file.path.split('/').at(-1)!, mediaType, title: words.downloads[id].name, data }];
    });
  return (await Promise.all(files)).flat();
};

/** What differs in a package to be kept: the standard of the PDF; and annotations are in one file, not in pages elsewhere. */
async function forArchive({ edition, document, address: addressOf }: DocumentContext, id: DownloadId) {
  if (id === 'pdf') return (await makePdf(edition, document)).archival;
  return id === 'annotations' ? JSON.stringify(annotationCollection(edition, document, addressOf)) : undefined;
}

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
    id: 'schemas',
    mediaType: 'application/schema+json',
    holds: ['notes'],
    isKept: false,
    files: ({ address: addressOf }) =>
      schemaNames.map((name) => ({
        path: schemaPath(name),
        make: () => `${JSON.stringify(dataSchemas(addressOf)[name], null, 2)}\n`,
      })),
  },
  {
    id: 'editionArchive',
    mediaType: 'application/zip',
    holds: ['text', 'notes'],
    isKept: true,
    files: (context) => [{ path: 'edition.zip', make: () => archiveOfEdition(context) }],
  },
  {
    id: 'llms',
    mediaType: 'text/plain; charset=utf-8',
    holds: ['notes'],
    isKept: false,
    files: ({ edition, address }) => [
      {
        path: 'llms.txt',
        make: () => guideOf(edition, address, !edition.matter.withoutDownloads.includes('markdown')),
      },
    ],
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

/** The texts and all records. What else there is of a document is in its own package: all of them in one would be too large. */
function archiveOfEdition({ edition, address: addressOf }: EditionContext): Promise<Uint8Array> {
  const { title, description } = edition.matter;
  const subject = { name: 'edition', title, description, address: isPublished() ? addressOf('') : undefined };
  const files = archive(edition, subject, [
    ...edition.documents.map(({ slug, matter, source }) => ({
      path: `documents/${slug}/source.txt`,
      mediaType: 'text/plain; charset=utf-8',
      title: matter.title,
      data: source.text,
    })),
    {
      path: 'entries.json',
      mediaType: 'application/ld+json',
      title: words.downloads.entries.name,
      data: JSON.stringify(allEntries(edition, addressOf)),
    },
  ]);
  return zipAside(files);
}
