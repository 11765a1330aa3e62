import { codePointOf, unfitCharacters } from '../model/characters.ts';
import { ImportError } from './imported.ts';
import type { Remarks } from './remarks.ts';

/** A mark at the beginning of a file, and the encoding that it is of. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What an XML declaration or a page says of its own encoding. */
const declared = /^[^]{0,1024}?(?:encoding|charset)\s*=\s*["']?([\w-]+)/i;

/**
 * The text of a file, without a byte order mark and without characters that no
 * text can hold. What is no UTF-8 is read as what it says it is, else as
 * Windows-1252.
 *
 * @param isMarkup whether the file may say what encoding it is in
 * @throws {ImportError} where it has no text
 */
export function decode(bytes: Uint8Array, isMarkup: boolean, remarks: Remarks): string {
  if (bytes.length === 0) throw new ImportError('The file is empty. Choose the one that has the text.');
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const head = isMarkup ? new TextDecoder('latin1').decode(bytes.subarray(0, 1024)) : '';
  const text = decoded(bytes, [marked, 'utf-8', declared.exec(head)?.[1], 'windows-1252'], remarks);
  const found = unfitCharacters(text);
  if (found.length > text.length / 50)
    throw new ImportError(
      'This is no text: too many of its characters are for machines. Choose the file that has the text.',
    );
  if (!/\S/.test(text)) throw new ImportError('There are no words in this file. Choose the one that has the text.');
  return found.length === 0 ? text : without(text, found, remarks);
}

function decoded(bytes: Uint8Array, encodings: readonly (string | undefined)[], remarks: Remarks): string {
  for (const encoding of encodings) {
    if (encoding === undefined) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (encoding !== 'utf-8') remarks.guessed(`the file is ${encoding}; source.txt is UTF-8`, 1);
      return text;
    } catch {
      // Not that one, or none that the platform knows.
    }
  }
  throw new ImportError('The file is in no encoding that could be found out. Save it as UTF-8, and import that.');
}

/** A form feed or an old line separator ends a line; the others leave nothing. */
function without(text: string, found: ReturnType<typeof unfitCharacters>, remarks: Remarks): string {
  let result = '';
  let read = 0;
  let line = 1;
  for (const { offset, sign } of found) {
    line += text.slice(read, offset).split('\n').length - 1;
    remarks.leftOut(`the character ${codePointOf(sign)}, which no text can hold`, line);
    result += text.slice(read, offset) + (/[\u000b\u000c\u0085]/.test(sign) ? '\n' : '');
    read = offset + sign.length;
  }
  return result + text.slice(read);
}
