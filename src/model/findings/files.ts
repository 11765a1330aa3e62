import { define } from './define.ts';
import { quote } from './quote.ts';

export const fileMisplaced = define(
  {
    code: 'file/misplaced',
    severity: 'error',
    rule: 'A file lies where its kind belongs, under the name of its id.',
    advice: 'Move the file, correct its name, or take it out of “content”.',
  },
  {
    unread: (path: string) => [`Nothing reads ${quote(path)}.`, 'Move it to where its kind belongs, or remove it.'],
    ending: (path: string, name: string) => [`Nothing reads ${quote(path)}.`, `Name it “${name}”.`],
    noKind: (kind: string, kinds: readonly string[], near: string | undefined, definitions: string) => [
      `There is no kind of entry ${quote(kind)}.`,
      `Move the file to ${near === undefined ? 'the folder of one of' : `“${near}/”, or to another of`}: ${kinds.join(', ')}; or define the kind in ${definitions}.`,
    ],
    taken: (id: string) => [
      `The address “/${id}/” belongs to a page or folder of the engine.`,
      'Give the file another name.',
    ],
    noDocument: (document: string) => [
      `There is no document ${quote(document)} for this note.`,
      'Move the note to the folder of its document.',
    ],
  },
);

export const fileMissing = define(
  {
    code: 'file/missing',
    severity: 'error',
    rule: 'Every file that an edition needs is there.',
    advice: 'Add the file.',
  },
  {
    edition: () => [
      'The edition has no edition.yaml.',
      'Add it: its title, description, version, date, editors, licences and language, each on a line “name: value”.',
    ],
    sources: () => [
      'The edition has no sources.yaml.',
      'Add it: an id, a colon, and below it the fields of the source; without sources the file is empty.',
    ],
    sourceText: (document: string) => [
      `The document ${quote(document)} has no source.txt.`,
      'Put the text as received beside index.mdx.',
    ],
    markedText: (document: string) => [
      `The document ${quote(document)} has no index.mdx.`,
      `Mark the text up: apparatus add document ${document}`,
    ],
  },
);

export const fileUnreadable = define(
  {
    code: 'file/unreadable',
    severity: 'error',
    rule: 'What stands in “content” is files and folders that can be read.',
    advice: 'Put the file itself in the place of what stands there.',
  },
  {
    notAFolder: () => [
      '“content” is a file; it should be the folder of the edition.',
      'Make a folder of this name, and put the files of the edition into it.',
    ],
    folder: () => ['A folder stands where a file should.', 'Rename the folder, or put the file in its place.'],
    brokenLink: () => [
      'This is a link that leads to no file.',
      'Put the file itself in its place, or correct where it leads.',
    ],
    linkedFolder: () => ['This is a link to a folder, which is not followed.', 'Put the folder itself in its place.'],
    notAFile: () => ['This is no file, but a pipe, a socket or a device.', 'Put a file in its place, or remove it.'],
    refused: (reason: string) => [
      `It couldn't be read: ${reason}.`,
      'Make it readable, or put another file in its place.',
    ],
  },
);
