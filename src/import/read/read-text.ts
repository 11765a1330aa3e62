import { decode } from '../decode.ts';
import { ImportError, type ImportedText } from '../imported.ts';
import { linesOf } from '../lines-of.ts';
import { readHtml } from '../markup/html.ts';
import { readXml } from '../markup/xml.ts';
import { Remarks } from '../remarks.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { formatOf, type Format } from './format.ts';
import { readHtmlPage } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { readTei } from './tei/tei.ts';

/** What to take of a file that holds more than one text. */
export interface Choice {
  /** A selector of CSS, for the element that holds the text. */
  readonly select: string | undefined;
  /** Number of a chapter, from 1. */
  readonly chapter: number | undefined;
}

/**
 * The text in a file.
 *
 * @param name of the file: its ending says what it is, and else its beginning
 * @throws {ImportError} where it has none, or can't be read
 */
export async function readText(name: string, bytes: Uint8Array, choice: Choice): Promise<ImportedText> {
  const remarks = new Remarks();
  const text = await readAs(formatOf(name, bytes), bytes, choice, remarks);
  if (linesOf(text.blocks).length === 0)
    throw new ImportError('There are no words in this file. Choose the one that has the text.');
  return { ...text, remarks: remarks.take() };
}

async function readAs(
  format: Format,
  bytes: Uint8Array,
  { select, chapter }: Choice,
  remarks: Remarks,
): Promise<ImportedText> {
  switch (format) {
    case 'docx':
      return readDocx(bytes, remarks);
    case 'epub':
      return readEpub(bytes, chapter, select, remarks);
    case 'text':
      return readPlainText(decode(bytes, false, remarks), remarks);
    case 'markdown':
      return readMarkdown(decode(bytes, false, remarks), remarks);
    case 'html':
      return readHtmlPage(readHtml(decode(bytes, true, remarks)), select, remarks);
    case 'xml': {
      const root = readXml(decode(bytes, true, remarks));
      if (root.name === 'html') return readHtmlPage(root, select, remarks);
      return readTei(root, select, remarks);
    }
  }
}
