import { createHash } from 'node:crypto';
import type { Document, Edition } from '../edition/graph.ts';
import { optionalDownloads } from '../model/downloads.ts';
import { digestOfCode, kept } from '../project/kept.ts';
import { address } from '../wording/href.ts';
import { sourceLabels } from '../wording/source-label.ts';
import { words } from '../wording/words.ts';
import type { DocumentContext, Download, DownloadFile, DownloadId, EditionContext } from './download.ts';
import { documentDownloads, editionDownloads } from './downloads.ts';
import { excerptOf } from './excerpt.ts';

/** A download that the edition has, and how its files are had. */
export interface Made {
  readonly download: Pick<Download<never>, 'id' | 'mediaType' | 'rel' | 'holds'>;
  readonly files: readonly MadeFile[];
}

export interface MadeFile {
  /** From the root of the edition. */
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The layers whose code has a part in what an export says; read once a process. */
export const layersOfExports = [
  'citation',
  'contract',
  'model',
  'locales',
  'text',
  'mdx',
  'edition',
  'wording',
  'exports',
];
let code: string | undefined;

const ofDocuments = new WeakMap<Document, readonly Made[]>();

/** The downloads of a document, less those that the edition leaves out. */
export function downloadsOf(edition: Edition, document: Document): readonly Made[] {
  const known = ofDocuments.get(document);
  if (known) return known;
  const excerpt = excerptOf(edition, document);
  const context: DocumentContext = {
    edition: excerpt,
    document,
    address,
    other: (id) => made.find(({ download }) => download.id === id)?.files[0]?.bytes(),
  };
  const made = make(documentDownloads, context);
  ofDocuments.set(document, made);
  return made;
}

/** The downloads of the edition as a whole. */
export const downloadsOfEdition = (edition: Edition): readonly Made[] => make(editionDownloads, { edition, address });

function make<Context extends EditionContext>(rows: readonly Download<Context>[], context: Context): readonly Made[] {
  const { edition } = context;
  return rows
    .filter(({ id }) => !isLeftOut(edition, id))
    .map((download) => ({
      download,
      files: download
        .files(context)
        .map((file) => ({ path: file.path, bytes: () => bytesOf(edition, file, download.isKept) })),
    }));
}

const isLeftOut = ({ matter }: Edition, id: DownloadId): boolean =>
  optionalDownloads.some((one) => one === id && matter.withoutDownloads.includes(one));

const encoder = new TextEncoder();

async function bytesOf(edition: Edition, { path, make: makeFile }: DownloadFile, isKept: boolean): Promise<Uint8Array> {
  if (isKept) {
    code ??= digestOfCode(layersOfExports);
    const input = [path, address(''), digestOf(edition), code];
    return kept({ kind: 'downloads', input, code: 'exports/made.ts' }, makeFile);
  }
  const made = await makeFile();
  return typeof made === 'string' ? encoder.encode(made) : made;
}

const digests = new WeakMap<Edition, string>();

/** Of all that an export can read: of an edition, or of the excerpt for a document. */
function digestOf(edition: Edition): string {
  const known = digests.get(edition);
  if (known !== undefined) return known;
  const { matter, kinds, documents, entries, sources, pages, collections } = edition;
  const labels = sourceLabels(edition);
  // Letters in the labels of its sources may come from others of the edition.
  const named = sources.map(({ id }) => labels.get(id));
  const all = [words, matter, [...kinds], documents, entries, sources, named, pages, collections.map(({ id }) => id)];
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  digests.set(edition, digest);
  return digest;
}

/** Size in bytes and SHA-256, in hexadecimal, of a file. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

export async function sumOf({ bytes }: MadeFile): Promise<Sum> {
  const made = await bytes();
  return { size: made.byteLength, sha256: createHash('sha256').update(made).digest('hex') };
}
