import type { Entry } from '../../edition/graph.ts';
import { runsOf } from '../../mdx/inline.ts';
import { directionOf } from '../../model/direction.ts';
import { shownFacts } from '../../wording/facts.ts';
import { kindName } from '../../wording/kinds.ts';
import { sourceItem } from '../../wording/source-item.ts';
import { dot, fill, list, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { colophonOf } from '../book/colophon.ts';
import { entryId, inlineMarkup, sourceId } from './inlines.ts';
import type { Layout } from './layout.ts';
import { citedMarkup } from './note.ts';
import { page, type Page } from './page.ts';
import { element, type Markup } from '../xml.ts';

const speechOf = ({ edition: { matter } }: Book) => ({ language: matter.language, direction: directionOf(matter) });

/** Who made the book of which text. */
export function titlePage(book: Book): Page {
  const { edition, document } = book;
  const { title, subtitle, editors, version, date } = edition.matter;
  return page(
    'title.xhtml',
    document.matter.title,
    speechOf(book),
    'frontmatter',
    element(
      'section',
      { class: 'title-page', 'epub:type': 'titlepage' },
      element('p', { class: 'book-title' }, document.matter.title),
      element('p', {}, title, subtitle !== undefined && [element('br'), subtitle]),
      element('p', {}, list(editors)),
      element('p', {}, fill(words.footer.version, { version, date })),
    ),
  );
}

/** The entries, each with the way back to where the text speaks of it. */
export function entriesPage(book: Book, layout: Layout): Page {
  const entries = book.entries.map((entry) => entryMarkup(book, layout, entry));
  return page(
    'entries.xhtml',
    words.entries.title,
    speechOf(book),
    'backmatter',
    element(
      'section',
      { 'epub:type': 'glossary', role: 'doc-glossary', 'aria-labelledby': 'entries' },
      element('h1', { id: 'entries' }, words.entries.title),
      element('dl', {}, ...entries),
    ),
  );
}

function entryMarkup(book: Book, layout: Layout, entry: Entry): Markup[] {
  const { id, kind, matter, gloss, body, relations } = entry;
  const { language } = book.edition.matter;
  const mentions = entry.mentions.filter((mention) => mention.document === book.document.slug);
  const named = mentions.map(({ id: mention, paragraph }, i) => [
    i > 0 && words.comma,
    element(
      'a',
      { href: `${layout.fileOf(paragraph)}#${mention}` },
      fill(words.instruments.paragraph, { n: paragraph }),
    ),
  ]);
  const related = [
    ...Map.groupBy(
      relations.filter(({ to }) => book.holds({ scheme: 'entry', id: to })),
      ({ name }) => name,
    ),
  ].map(([name, group]) =>
    element(
      'p',
      { class: 'facts' },
      words.relations[name] + words.colon,
      group.map(({ to, note }, i) => [
        i > 0 && words.separator,
        titleMarkup(book, to),
        note !== undefined && ` (${note})`,
      ]),
    ),
  );
  return [
    element('dt', { id: entryId(id), 'epub:type': 'glossterm' }, element('dfn', {}, matter.title)),
    element(
      'dd',
      { 'epub:type': 'glossdef' },
      element('p', { class: 'facts' }, [kindName(kind), ...matter.aliases].join(dot)),
      ...shownFacts(entry, language).map(({ label, value }) =>
        element('p', { class: 'facts' }, label + words.colon + value),
      ),
      element('p', {}, inlineMarkup(book, gloss)),
      ...body.map((block) =>
        block.type === 'paragraph'
          ? element('p', {}, inlineMarkup(book, block.children))
          : element('ul', {}, ...runsOf(block).map((item) => element('li', {}, inlineMarkup(book, item)))),
      ),
      ...related,
      named.length > 0 ? element('p', { class: 'facts' }, words.entry.named + words.colon, ...named) : undefined,
      citedMarkup(book, matter.sources),
    ),
  ];
}

/** The title of another entry, leading to it. */
const titleMarkup = ({ edition }: Book, id: string): Markup =>
  element('a', { href: `#${entryId(id)}` }, edition.entryById.get(id)!.matter.title);

/** The bibliography. */
export const sourcesPage = (book: Book): Page =>
  page(
    'sources.xhtml',
    words.sources.title,
    speechOf(book),
    'backmatter',
    element(
      'section',
      { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'sources' },
      element('h1', { id: 'sources' }, words.sources.title),
      element(
        'ul',
        {},
        ...book.sources.map((source) => {
          const { authors, title, titleLanguage, rest, address, host, checked, note } = sourceItem(
            book.edition,
            source,
          );
          return element(
            'li',
            { id: sourceId(source.id) },
            authors !== '' && authors + words.colon,
            element('cite', { lang: titleLanguage, 'xml:lang': titleLanguage }, title),
            rest !== '' && words.comma + rest,
            address !== undefined && [words.comma, element('a', { href: address }, host)],
            ` (${checked}).`,
            note !== undefined && ` ${note}`,
          );
        }),
      ),
    ),
  );

/** Where the text comes from, whose it is, how it is cited. */
export const colophonPage = (book: Book): Page =>
  page(
    'about.xhtml',
    words.closing.title,
    speechOf(book),
    'backmatter',
    element(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'about' },
      element('h1', { id: 'about' }, words.closing.title),
      element(
        'dl',
        {},
        ...colophonOf(book.edition, book.document).flatMap(({ label, value }) => [
          element('dt', {}, label),
          element('dd', {}, value),
        ]),
      ),
    ),
  );
