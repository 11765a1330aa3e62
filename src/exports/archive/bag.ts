import { createHash } from 'node:crypto';
import { bytesOf, type PackedFile } from '../zip.ts';

/** Size in bytes, and SHA-256 in hexadecimal. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

export function sumOfData(data: string | Uint8Array): Sum {
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
  payload: readonly PackedFile[],
): readonly PackedFile[] {
  const files = payload.map(({ path, data }) => ({ path: `data/${path}`, data }));
  const octets = payload.reduce((sum, { data }) => sum + sumOfData(data).size, 0);
  const lines = Object.entries<string | undefined>({ ...info, 'Payload-Oxum': `${octets}.${payload.length}` }).flatMap(
    ([label, value]) => (value === undefined ? [] : [`${label}: ${value.replace(/\s+/g, ' ')}\n`]),
  );
  const tags: PackedFile[] = [
    { path: 'bagit.txt', data: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', data: lines.join('') },
    { path: 'manifest-sha256.txt', data: manifest(files) },
  ];
  return [...tags, { path: 'tagmanifest-sha256.txt', data: manifest(tags) }, ...files].map((file) => ({
    ...file,
    path: `${name}/${file.path}`,
  }));
}

const manifest = (files: readonly PackedFile[]): string =>
  files.map(({ path, data }) => `${sumOfData(data).sha256}  ${path}\n`).join('');
