import { zipSync, type Zippable } from 'fflate';
import { inThread } from '../project/threads.ts';

/** A file of an archive: its path, with forward slashes, and what is in it; text is written in UTF-8. */
export interface PackedFile {
  readonly path: string;
  readonly data: string | Uint8Array;
  /** Whether it lies there as it is: for programs that read the first bytes of the archive, or since it is compressed already. */
  readonly isStored?: boolean | undefined;
}

/**
 * A ZIP archive of files in the order given: the same bytes for the same files,
 * on any machine. Its library is plain JavaScript, so that another Node
 * compresses no other way.
 */
export function zip(files: readonly PackedFile[]): Uint8Array {
  const packed: Zippable = {};
  for (const { path, data, isStored } of files) packed[path] = [bytesOf(data), { level: isStored ? 0 : level, mtime }];
  return zipSync(packed);
}

/** The same in a thread of its own: to compress is most of the work of an archive. */
export const zipAside = inThread<typeof zip>('exports/zip.ts', 'zip');

/** The next takes a third more time for a hundredth of the bytes. */
const level = 5;

/** The earliest time that the format knows. It has no zone: the library takes the figures of local time. */
const mtime = new Date(1980, 0, 1);

/** Text in UTF-8, bytes as they are. */
export const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;
