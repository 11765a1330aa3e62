import { createHash } from 'node:crypto';
import { bytesOf, type PackedFile } from '../zip.ts';

/** Size in bytes, and SHA-256 in hexadecimal. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

/** A file with its sum. */
export interface Summed extends PackedFile {
  readonly sum: Sum;
}

export const summed = (file: PackedFile): Summed => ({ ...file, sum: sumOfData(file.data) });

function sumOfData(data: string | Uint8Array): Sum {
  const bytes = bytesOf(data);
  return { size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * The files of a BagIt 1.0 package (RFC 8493): those of the payload under `data/`, and
 * lists by which anyone can check that none was lost or changed.
 *
 * @param name of the folder in the archive
 * @param info metadata by the labels of RFC 8493 § 2.2.2; one without a value isn't written
 */
export function bag(
  name: string,
  info: Readonly<Record<string, string | undefined>>,
  payload: readonly Summed[],
): readonly PackedFile[] {
  const files = payload.map((file) => ({ ...file, path: `data/${file.path}` }));
  const octets = payload.reduce((sum, file) => sum + file.sum.size, 0);
  const lines = Object.entries<string | undefined>({ ...info, 'Payload-Oxum': `${octets}.${payload.length}` }).flatMap(
    ([label, value]) => (value === undefined ? [] : [`${label}: ${value.replace(/\s+/g, ' ')}\n`]),
  );
  const tags = [
    { path: 'bagit.txt', data: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', data: lines.join('') },
    { path: 'manifest-sha256.txt', data: manifest(files) },
  ].map(summed);
  return [...tags, { path: 'tagmanifest-sha256.txt', data: manifest(tags) }, ...files].map(
    ({ path, data, isStored }: PackedFile) => ({ path: `${name}/${path}`, data, isStored }),
  );
}

const manifest = (files: readonly Summed[]): string =>
  files.map(({ path, sum }) => `${sum.sha256}  ${path}\n`).join('');
