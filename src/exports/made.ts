import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Document, Edition } from '../edition/graph.ts';
import { optionalDownloads } from '../model/downloads.ts';
import { digestOfCode } from '../project/code.ts';
import { copyKept, keptFile, type KeptFile } from '../project/kept.ts';
import { address } from '../wording/href.ts';
import { digestOf } from './digest.ts';
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
  /** Where it is kept; undefined for what is made quickly. */
  readonly kept: () => Promise<KeptFile> | undefined;
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
      files: download.files(context).map((file) => madeFile(edition, file, download.isKept)),
    }));
}

const isLeftOut = ({ matter }: Edition, id: DownloadId): boolean =>
  optionalDownloads.some((one) => one === id && matter.withoutDownloads.includes(one));

function madeFile(edition: Edition, { path, make: makeFile }: DownloadFile, isKept: boolean): MadeFile {
  const input = (): unknown => [path, address(''), digestOf(edition), (code ??= digestOfCode(layersOfExports))];
  const keep = () =>
    isKept ? keptFile({ kind: 'downloads', input: input(), code: 'exports/made.ts' }, makeFile) : undefined;
  const bytes = async (): Promise<Uint8Array> => {
    const file = await keep();
    return file ? readFileSync(file.path) : Buffer.from(await makeFile());
  };
  return { path, bytes, kept: keep };
}

/** Where a file lies: also where it lay before its document or entry had another id, since no page could lead on from there. */
export const pathsOf = ({ path }: MadeFile, { redirects }: Edition): string[] => [
  path,
  ...redirects.flatMap(({ from, to }) => {
    if (!path.startsWith(`${to}/`)) return [];
    const slug = to.split('/').at(-1)!;
    const name = path.slice(to.length + 1);
    return [`${from}/${name.startsWith(`${slug}.`) ? from.split('/').at(-1)! + name.slice(slug.length) : name}`];
  }),
];

/** Writes a file to another place. */
export async function writeMade({ bytes, kept }: MadeFile, target: string): Promise<void> {
  const file = await kept();
  mkdirSync(dirname(target), { recursive: true });
  if (file) copyKept(file, target);
  else writeFileSync(target, await bytes());
}

/** Size in bytes and SHA-256, in hexadecimal, of a file. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

export async function sumOf({ bytes, kept }: MadeFile): Promise<Sum> {
  const file = await kept();
  if (file) return { size: file.size, sha256: file.sha256 };
  const made = await bytes();
  return { size: made.byteLength, sha256: createHash('sha256').update(made).digest('hex') };
}
