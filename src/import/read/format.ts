import { ImportError } from '../imported.ts';

export type Format = 'text' | 'markdown' | 'html' | 'xml' | 'docx' | 'epub';

const endings: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'xml',
  xml: 'xml',
  tei: 'xml',
  docx: 'docx',
  epub: 'epub',
};

/** Files that editors have and that can't be read, by how they begin, with what to do. */
const others: readonly (readonly [beginning: string, remedy: string])[] = [
  [
    '%PDF',
    'This is a PDF, which keeps where letters stand and not what they say. Import the file that it was made from, or the text that you copied out of it and read over.',
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'This is a file of an older Word. Save it as .docx, and import that.'],
  ['{\\rtf', 'This is RTF. Save it as .docx, and import that.'],
];

/**
 * What a file is, by how it begins and by the ending of its name.
 * @throws {ImportError} for what can't be read, with what to do instead
 */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const other = others.find(([start]) => beginning.startsWith(start));
  if (other) throw new ImportError(other[1]);
  if (beginning.startsWith('PK')) {
    if (ending === 'docx' || ending === 'epub') return endings[ending]!;
    if (beginning.includes('application/epub+zip')) return 'epub';
    throw new ImportError(
      ending === 'odt'
        ? 'This is an OpenDocument file. Save it as .docx, and import that.'
        : 'This is an archive. Unpack it, and import the file that has the text; a Word file is called .docx, a book .epub.',
    );
  }
  if (ending === 'docx' || ending === 'epub')
    throw new ImportError(
      `This is no .${ending} file, whatever its name says: it is damaged, or something else. Get it anew.`,
    );
  const known = endings[ending];
  if (known) return known;
  if (/^\W*<(?:!doctype\s+html|html)/i.test(beginning)) return 'html';
  return /^[^\w<]*<\?xml|<TEI[\s>]/.test(beginning) ? 'xml' : 'text';
}
