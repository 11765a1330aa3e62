import { languageSchema } from '../../model/scalar.ts';
import { ImportError, type ImportedText } from '../imported.ts';
import { descendants, find, wordsIn, type MarkupElement } from '../markup/element.ts';
import { readXml } from '../markup/xml.ts';
import type { Remarks } from '../remarks.ts';
import { readHtmlPage } from './html.ts';
import { unzipTexts } from './unzip.ts';

/**
 * Reads a chapter of a book.
 *
 * @param chapter its number in the order of reading, from 1; may be left out where there is one
 * @throws {ImportError} where there are several and none was chosen, with their list
 */
export function readEpub(
  bytes: Uint8Array,
  chapter: number | undefined,
  selector: string | undefined,
  remarks: Remarks,
): ImportedText {
  const files = unzipTexts(bytes);
  const xml = (path: string): MarkupElement => {
    const file = files[path];
    if (!file) throw new ImportError(`This is no sound book: it lacks the file ${path}. Get it anew.`);
    return readXml(new TextDecoder().decode(file));
  };
  const book = descendants(xml('META-INF/container.xml')).find(({ name }) => name === 'rootfile')?.attributes[
    'full-path'
  ];
  const opf = xml(book ?? 'META-INF/container.xml');
  const chapters = chaptersOf(opf, book ?? '');
  const path = chapters[(chapter ?? 1) - 1];
  if (path === undefined || (chapter === undefined && chapters.length > 1)) {
    const list = chapters.map((one, i) => `  ${i + 1}  ${beginningOf(xml(one))}`).join('\n');
    throw new ImportError(`Choose a chapter of this book, for example --chapter 1:\n${list}`);
  }
  const text = readHtmlPage(xml(path), selector, remarks);
  if (chapters.length > 1) remarks.leftOut(`the other ${chapters.length - 1} chapters of the book`, undefined);
  const meta = find(opf, 'metadata');
  const saying = (name: string): string | undefined => wordsIn(find(meta, name)) || undefined;
  return {
    ...text,
    description: {
      ...text.description,
      language: text.description.language ?? languageSchema.safeParse(saying('language')).data,
      publisher: saying('publisher'),
      rights: saying('rights'),
    },
  };
}

/** Paths of the chapters, in the order of reading. */
function chaptersOf(opf: MarkupElement, book: string): string[] {
  const items = new Map(
    descendants(opf)
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes.id, attributes.href]),
  );
  return descendants(opf)
    .filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
    .flatMap(({ attributes }) => {
      const href = items.get(attributes.idref);
      return href === undefined ? [] : [decodeURIComponent(new URL(href, `book:/${book}`).pathname).slice(1)];
    });
}

const beginningOf = (page: MarkupElement): string => {
  const words = wordsIn(find(page, 'body')) || '(no words)';
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()} …` : words;
};
