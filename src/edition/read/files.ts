import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Dirent, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Why a file, or what stands in its place, could not be read, or not as it is. */
export type FileFault =
  | 'not-a-folder'
  | 'folder'
  | 'broken-link'
  | 'linked-folder'
  | 'not-a-file'
  | 'too-large'
  | 'utf-16'
  | 'not-utf-8'
  | { readonly refused: string };

/** One file of the edition, as it lies on disk. */
export interface ContentFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** Empty where nothing could be read; what is no UTF-8 stands as U+FFFD. */
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal; empty where nothing could be read. */
  readonly sha256: string;
  /** In bytes. */
  readonly size?: number;
  readonly fault?: FileFault | undefined;
}

/** Bytes of a file, at most: a novel fits, and what takes this engine minutes doesn't. */
export const largestFile = 4_000_000;

const folder = 'content';
/** What may lie anywhere: files of the system and of git, and words for whoever looks into a folder. */
const ignored = /^\.|^README\.md$|^Thumbs\.db$|^desktop\.ini$/i;
/** Endings of text files, with those that an editor may have meant; a folder with one stands where a file should. */
const textEnding = /\.(?:mdx?|ya?ml|txt)$/;

/**
 * All that lies under `content/`, sorted by path. The only access to the
 * edition's files. Links to files are followed, links to folders aren't.
 *
 * @param root folder that holds `content/`; no files without it
 */
export function readContent(root: string): ContentFile[] {
  const stats = statSync(join(root, folder), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [unread(folder, 'not-a-folder')];
  return filesIn(root, folder).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(root: string, path: string): ContentFile[] {
  return entriesOf(root, path).flatMap((entry) => {
    if (!(entry instanceof Dirent)) return [entry];
    const inner = `${path}/${entry.name}`;
    if (ignored.test(entry.name)) return [];
    return entry.isDirectory() && !textEnding.test(entry.name) ? filesIn(root, inner) : [readFile(root, inner, entry)];
  });
}

/** What lies in a folder; the folder itself, as a file at fault, where it can't be opened. */
function entriesOf(root: string, path: string): readonly (Dirent | ContentFile)[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (cause) {
    return [refused(path, cause)];
  }
}

function readFile(root: string, path: string, entry: Dirent): ContentFile {
  try {
    const stats = statSync(join(root, path));
    // What is no text is not read here: a font may be large.
    const isText = textEnding.test(path);
    const fault = faultOf(stats, entry.isSymbolicLink(), isText);
    if (fault) return { ...unread(path, fault), size: stats.size };
    // What is no text is no file of an edition; to know its name is enough.
    return isText ? decoded(path, readFileSync(join(root, path))) : { path, text: '', sha256: '' };
  } catch (cause) {
    return entry.isSymbolicLink() ? unread(path, 'broken-link') : refused(path, cause);
  }
}

function faultOf(stats: Stats, isLink: boolean, isText: boolean): FileFault | undefined {
  if (stats.isDirectory()) return isLink ? 'linked-folder' : 'folder';
  if (!stats.isFile()) return 'not-a-file';
  return isText && stats.size > largestFile ? 'too-large' : undefined;
}

const unread = (path: string, fault: FileFault): ContentFile => ({ path, text: '', sha256: '', fault });

/** With the system's words for it: `EACCES: permission denied`. */
const refused = (path: string, cause: unknown): ContentFile =>
  unread(path, { refused: (cause as Error).message.split(',')[0]! });

function decoded(path: string, bytes: Uint8Array): ContentFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isUtf16(bytes)) return { path, text: '', sha256, fault: 'utf-16' };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { path, text, sha256, fault: isUtf8(bytes) ? undefined : 'not-utf-8' };
}

/** By its mark or, since every other byte of a Western text is zero, by those. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (!bytes.includes(0)) return false;
  const zeros = [0, 1].map((parity) => bytes.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  // Some zeros here and there are characters that no text can hold, and found as such.
  return Math.max(...zeros) > bytes.length / 4 && Math.min(...zeros) === 0;
}
