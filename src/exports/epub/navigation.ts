import { directionOf } from '../../model/direction.ts';
import { words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { page, type Page } from './page.ts';
import { element } from './xml.ts';

/** The pages by what a reader looks for. */
interface Pages {
  readonly front: readonly Page[];
  readonly text: readonly Page[];
  readonly back: readonly Page[];
}

/** The navigation document (EPUB 3.3 § 7): the table of contents, and where text and glossary begin. */
export function navigationPage({ edition: { matter } }: Book, { front, text, back }: Pages): Page {
  const entry = (file: string, title: string, sort?: string) =>
    element('li', {}, element('a', { href: file, 'epub:type': sort }, title));
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
      element('ol', {}, ...[...front, ...text, ...back].map(({ file, title }) => entry(file, title))),
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
  );
}

const landmarks: Readonly<Record<string, string>> = { 'entries.xhtml': 'glossary', 'sources.xhtml': 'bibliography' };
