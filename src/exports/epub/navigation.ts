import { divisionId, pageId, paragraphId } from '../../contract/ids.ts';
import type { Division } from '../../edition/graph.ts';
import { directionOf } from '../../model/direction.ts';
import { words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import type { Layout } from './layout.ts';
import { page, type Page } from './page.ts';
import { element, type Markup } from '../xml.ts';

/** The pages by what a reader looks for. */
interface Pages {
  readonly front: readonly Page[];
  readonly text: readonly Page[];
  readonly back: readonly Page[];
}

/** The navigation document (EPUB 3.3 § 7): the table of contents, where text and glossary begin, and the pages of the original. */
export function navigationPage(
  { edition: { matter }, document }: Book,
  layout: Layout,
  { front, text, back }: Pages,
): Page {
  const entry = (file: string, title: string, sort?: string, ...more: readonly Markup[]) =>
    element('li', {}, element('a', { href: file, 'epub:type': sort }, title), ...more);
  const within = (outer: number): Markup[] => {
    const inner = document.divisions.filter((one) => one.within === outer);
    return inner.length === 0 ? [] : [element('ol', {}, ...inner.map(divisionEntry))];
  };
  const divisionEntry = ({ number, title, heading, paragraphs }: Division): Markup => {
    const id = heading === undefined ? divisionId(number) : paragraphId(heading);
    return entry(`${layout.fileOf(paragraphs.first)}#${id}`, title, undefined, ...within(number));
  };
  const textEntry = ({ file, title }: Page): Markup => {
    const { division } = layout.pages.find((one) => one.file === file)!;
    return entry(file, title, undefined, ...(division === undefined ? [] : within(division)));
  };
  const pages = document.paragraphs.flatMap((one) =>
    one.pages.map(({ n }) => ({ n, file: layout.fileOf(one.number) })),
  );
  const { contents } = words.document;
  return page(
    'contents.xhtml',
    contents,
    { language: matter.language, direction: directionOf(matter) },
    'frontmatter',
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' },
      element('h1', { id: 'contents' }, contents),
      element(
        'ol',
        {},
        // A text that begins without an exchange or section has the title of the book.
        ...front
          .filter(({ title }) => text.every((one) => one.title !== title))
          .map(({ file, title }) => entry(file, title)),
        ...text.map(textEntry),
        ...back.map(({ file, title }) => entry(file, title)),
      ),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', 'aria-label': words.nav.label, hidden: 'hidden' },
      element(
        'ol',
        {},
        entry('contents.xhtml', contents, 'toc'),
        ...text.slice(0, 1).map(({ file, title }) => entry(file, title, 'bodymatter')),
        ...back.map(({ file, title }) => entry(file, title, landmarks[file] ?? 'backmatter')),
      ),
    ),
    pages.length > 0
      ? element(
          'nav',
          { 'epub:type': 'page-list', role: 'doc-pagelist', 'aria-label': words.original.pages, hidden: 'hidden' },
          element('ol', {}, ...pages.map(({ n, file }) => entry(`${file}#${pageId(n)}`, n))),
        )
      : undefined,
  );
}

const landmarks: Readonly<Record<string, string>> = { 'entries.xhtml': 'glossary', 'sources.xhtml': 'bibliography' };
