import mammoth from 'mammoth';
import { zipSync } from 'fflate';
import { languageSchema } from '../../model/scalar.ts';
import { ImportError, type ImportedText } from '../imported.ts';
import { descendants, wordsIn } from '../markup/element.ts';
import { readHtml } from '../markup/html.ts';
import { readXml } from '../markup/xml.ts';
import { withoutLines } from '../markup/without-lines.ts';
import type { Remarks } from '../remarks.ts';
import { readHtmlPage } from './html.ts';
import { unzipTexts } from './unzip.ts';

/** Styles of Word that say what a paragraph is, besides those that mammoth knows. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
  'small-caps => span.small-caps',
];

/** Reads a file of Word: its text, headings, lists, tables, emphasis and notes. */
export async function readDocx(bytes: Uint8Array, remarks: Remarks): Promise<ImportedText> {
  const parts = unzipTexts(bytes);
  if (!parts['word/document.xml'])
    throw new ImportError('This is no file of Word: it has no text of a document. Get it anew.');
  // Packed anew without pictures: what is unpacked a second time is what was measured.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value, messages } = await converted(buffer);
  for (const { message } of messages)
    if (!message.includes('Unrecognised')) remarks.leftOut(`in Word: ${message}`, undefined);
  if (parts['word/comments.xml']) remarks.leftOut('the comments of the Word file', undefined);
  const document = new TextDecoder().decode(parts['word/document.xml']);
  if (/<w:(?:ins|del) /.test(document))
    remarks.guessed('changes that Word tracks are accepted: what is marked as deleted is left out', undefined);
  const text = readHtmlPage(withoutLines(readHtml(value)), 'body', remarks);
  return { ...text, description: { ...text.description, ...describe(parts) } };
}

async function converted(buffer: Buffer): ReturnType<typeof mammoth.convertToHtml> {
  try {
    return await mammoth.convertToHtml(
      { buffer },
      { styleMap: styles, includeEmbeddedStyleMap: false, externalFileAccess: false, ignoreEmptyParagraphs: true },
    );
  } catch (cause) {
    throw new ImportError(
      `This file of Word can’t be read (${(cause as Error).message}). Open it in Word, and save it anew.`,
    );
  }
}

/** Its title and language, as Word keeps them. */
function describe(parts: Readonly<Record<string, Uint8Array>>): {
  title: string | undefined;
  language: string | undefined;
} {
  const all = (path: string) => {
    const bytes = parts[path];
    return bytes ? descendants(readXml(new TextDecoder().decode(bytes))) : [];
  };
  const language = all('word/styles.xml').find(({ name }) => name === 'lang')?.attributes['w:val'];
  return {
    title: wordsIn(all('docProps/core.xml').find(({ name }) => name === 'title')) || undefined,
    language: languageSchema.safeParse(language).data,
  };
}
