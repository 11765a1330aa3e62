import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the edition, as it lies on disk. */
export interface ContentFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Whether its bytes are UTF-8 without a byte order mark. */
  readonly isPlainUtf8: boolean;
}

const folder = 'content';
/** With the endings that an editor may have meant, so that no file is passed over in silence. */
const contentFile = /\.(?:mdx?|ya?ml|txt)$/;
const readme = /\/README\.md$/i;

/**
 * The text files under `content/`, sorted by path. The only access to the
 * edition's files.
 *
 * @param root folder that holds `content/`; no files without it
 */
export function readContent(root: string): ContentFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => contentFile.test(path) && !readme.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(root, path));
      return {
        path,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        isPlainUtf8: isUtf8(bytes) && !(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf),
      };
    });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
