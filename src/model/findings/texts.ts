import { define } from './define.ts';
import { quote } from './quote.ts';

export const textDeparts = define(
  {
    code: 'text/departs',
    severity: 'error',
    rule: 'The text of a document is that of its source, word for word.',
    advice:
      'Make the MDX read as the source; the source is never changed to fit. Where its lines are broken as on paper, write “paragraphs: blocks” in the front matter.',
  },
  {
    /** `readings` shows both, one under the other. */
    paragraph: (paragraph: number, readings: string) => [
      `Paragraph ${paragraph} departs from source.txt:\n${readings}`,
      'Make the MDX read as the source; the source is never changed to fit.',
    ],
    /** The edition goes on where the line of the source ends. */
    joinedLines: (paragraph: number, readings: string) => [
      `Paragraph ${paragraph} departs from source.txt:\n${readings}`,
      'Each line of the source is a paragraph: divide it as the source does; or, if the lines of source.txt are broken as on paper and empty lines divide its paragraphs, write “paragraphs: blocks” in the front matter.',
    ],
    /** The edition ends where the block of the source goes on. */
    dividedBlock: (paragraph: number, readings: string) => [
      `Paragraph ${paragraph} departs from source.txt:\n${readings}`,
      'Each block of lines of the source is a paragraph: put no empty line and no component into it that it has not; or, if each of its lines is one, take “paragraphs: blocks” out of the front matter.',
    ],
  },
);

export const textEncoding = define(
  {
    code: 'text/encoding',
    severity: 'error',
    rule: 'Every file is UTF-8; a source text has no byte order mark.',
    advice: 'Save the file as UTF-8, which an editor may call “UTF-8 without BOM”.',
  },
  {
    byteOrderMark: () => [
      'The source text begins with a byte order mark.',
      'Save it as UTF-8 without one; the bytes are part of the record.',
    ],
    bytes: () => [
      'What stands here isn’t UTF-8.',
      'Save the file as UTF-8; if letters with accents are lost, open it as Windows-1252 or ISO 8859-1 first.',
    ],
    utf16: () => ['The file is UTF-16, not UTF-8. It wasn’t read.', 'Save it as UTF-8.'],
  },
);

export const textCharacter = define(
  {
    code: 'text/character',
    severity: 'error',
    rule: 'A file has only characters that a page can show: no control characters, no halves of pairs.',
    advice: 'Remove the character, or write the one that is meant.',
  },
  {
    raw: (character: string, times: number) => [
      `The character ${character} can't stand in a text${times > 1 ? `; there are ${times} such characters in this file` : ''}.`,
      'Remove it, or write the character that is meant.',
    ],
    escaped: (character: string) => [
      `This stands for the character ${character}, which can't stand in a text.`,
      'Remove it, or write the character that is meant.',
    ],
    reference: () => [
      'A character reference in this text names no character that can stand in it.',
      'Write the character itself.',
    ],
  },
);

export const exchangeTitle = define(
  {
    code: 'document/exchange-title',
    severity: 'error',
    rule: 'Every exchange and section has a title.',
    advice: 'Give it a short one: title="…".',
  },
  {
    missing: (component: string) => [`This <${component}> has no title.`, 'Give it a short one: title="…".'],
    emptyHeading: () => ['This heading has no words.', 'Write those of the source, or put a backslash before the “#”.'],
  },
);

export const documentEmpty = define(
  {
    code: 'document/empty',
    severity: 'error',
    rule: 'A document has text, and so has each exchange and section of it.',
    advice: 'Put the paragraphs into it, or remove it.',
  },
  {
    document: () => ['This document has no text.', 'Write the text of the source below the front matter.'],
    division: (component: string) => [
      `This <${component}> has no text.`,
      'Put the paragraphs that belong to it between its tags, or remove it.',
    ],
  },
);

export const languageUnknown = define(
  {
    code: 'language/unknown',
    severity: 'error',
    rule: 'The language of the edition, and of its interface, is one whose dates, numbers and order of names are known.',
    advice: 'Write a tag such as “en”, “en-GB” or “ar”; a text may be in any language, and says so in its own head.',
  },
  {
    ofEdition: (language: string) => [
      `Nothing is known of the language ${quote(language)}: dates and numbers would be in that of the machine.`,
      'Write the tag of the language in which entries and notes are written: “en”, “en-GB”, “ar”.',
    ],
  },
);
