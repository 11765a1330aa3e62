import { codePointOf, unfitCharacters } from '../../model/characters.ts';
import { startOf, type Finding, type Place } from '../../model/finding.ts';
import { fileUnreadable } from '../../model/findings/files.ts';
import { fileLimit } from '../../model/findings/limits.ts';
import { textCharacter, textEncoding } from '../../model/findings/texts.ts';
import { largestFile, type ContentFile } from './files.ts';

/** Whether there is a text to read. */
export const isRead = ({ fault }: ContentFile): boolean => fault === undefined || fault === 'not-utf-8';

/** What is wrong with a file as bytes and characters, whatever it says. */
export function checkFile(file: ContentFile): Finding[] {
  const ofBytes = checkBytes(file);
  const isSource = file.path.endsWith('/source.txt');
  // The white space of a source text is its own; pages have a space for it.
  const unfit = unfitCharacters(file.text, isSource ? '\u000b\u000c' : '');
  const [first] = unfit;
  if (!first) return ofBytes;
  const place = placeAt(file, first.offset);
  return [...ofBytes, textCharacter.raw(place, codePointOf(first.sign), unfit.length)];
}

function checkBytes(file: ContentFile): Finding[] {
  const { path, text, size = 0, fault } = file;
  const start = startOf(path);
  switch (fault) {
    case undefined:
      return text.startsWith('\ufeff') && path.endsWith('/source.txt') ? [textEncoding.byteOrderMark(start)] : [];
    case 'not-a-folder':
      return [fileUnreadable.notAFolder(start)];
    case 'folder':
      return [fileUnreadable.folder(start)];
    case 'broken-link':
      return [fileUnreadable.brokenLink(start)];
    case 'linked-folder':
      return [fileUnreadable.linkedFolder(start)];
    case 'not-a-file':
      return [fileUnreadable.notAFile(start)];
    case 'too-large':
      return [fileLimit.tooLarge(start, size, largestFile)];
    case 'utf-16':
      return [textEncoding.utf16(start)];
    case 'not-utf-8':
      return [textEncoding.bytes(placeAt(file, text.indexOf('\ufffd')))];
    default:
      return [fileUnreadable.refused(start, fault.refused)];
  }
}

function placeAt({ path, text }: ContentFile, offset: number): Place {
  const before = text.slice(0, offset);
  return { file: path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
