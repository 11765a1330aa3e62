import edition from 'virtual:cited';
import own from 'virtual:words/own';
import sheet from '../../styles/own.css?url';
import { styles, wordsOf } from '../../citation/styles.ts';
import { paragraphId } from '../../contract/ids.ts';
import type { Tag } from '../../contract/tags.ts';
import { findAnchor } from '../../text/anchor.ts';
import { base, button, element, filled } from '../dom.ts';
import { saveFile } from '../save-file.ts';
import { withSheet } from '../sheet.ts';
import { collectionOf, readAnnotations } from './annotations.ts';
import { editMark } from './dialog.ts';
import type { Mark } from './mark.ts';
import { knownDocuments, readDocument, type ReadDocument } from './read-document.ts';
import { annotationSet } from './readium.ts';
import { allMarks, changed, keepMarks } from './store.ts';

const root = edition.address ?? location.origin + base;
const addressOf = (slug: string): string => `${root}documents/${slug}/`;
const today = (): string => new Date().toISOString();

/** `<ap-own>`: what the reader has marked in all texts, by text; to be changed, saved as files and read from them. */
class OwnElement extends HTMLElement {
  readonly #status = element('p', { role: 'status' });
  readonly #list = element('div', {});
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener(changed, () => void this.#show(), { signal });
    this.replaceChildren(this.#fileField(), this.#status, this.#list);
    void withSheet(sheet).then(() => this.#show());
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #show(): Promise<void> {
    const marks = await allMarks().catch(() => undefined);
    if (!marks) {
      this.#list.replaceChildren(element('p', {}, own.unkept));
      return;
    }
    const groups = [...Map.groupBy(marks, ({ document: slug }) => slug)];
    const sections = await Promise.all(groups.map(([slug, of]) => sectionOf(slug, of)));
    this.#list.replaceChildren(...(marks.length === 0 ? [element('p', {}, own.none)] : [toolsOf(marks)]), ...sections);
  }

  #fileField(): HTMLElement {
    const field = element('input', { type: 'file', accept: '.jsonld,.json,.ann', id: 'own-file' });
    const take = async (): Promise<void> => {
      const [file] = field.files ?? [];
      if (file) this.#status.textContent = await importFrom(await file.text());
      field.value = '';
    };
    field.addEventListener('change', () => void take());
    return element('p', {}, element('label', { for: field.id }, own.import), ' ', field);
  }
}

/** Keeps what a file holds, but for what is here in a later state, and says how much that was. */
async function importFrom(text: string): Promise<string> {
  const imported = readAnnotations(text, await knownDocuments(), edition);
  if (!imported) return own.unreadable;
  try {
    const here = new Map((await allMarks()).map((mark) => [mark.id, mark]));
    const stateOf = ({ modified, created }: Mark): string => modified ?? created;
    const fresh = imported.marks.filter((mark) => {
      const known = here.get(mark.id);
      return !known || stateOf(known) < stateOf(mark);
    });
    await keepMarks(fresh);
    const others = imported.others + imported.marks.length - fresh.length;
    return filled(own.imported, { n: fresh.length, others });
  } catch {
    return own.unkept;
  }
}

function toolsOf(marks: readonly Mark[]): HTMLElement {
  const annotations = (): void =>
    saveFile(
      'notes.jsonld',
      'application/ld+json',
      `${JSON.stringify(collectionOf(marks, edition.edition, addressOf), null, 2)}\n`,
    );
  const markdown = async (): Promise<void> => {
    const { markdownOf } = await import('./markdown.ts');
    saveFile('notes.md', 'text/markdown', markdownOf(marks, edition.edition, citationOf));
  };
  return element(
    'p',
    { class: 'tools' },
    button(own.annotations, annotations),
    button(own.markdown, () => void markdown()),
  );
}

/** In the first style, at the version in which the words were marked. */
const citationOf = ({ document: slug, title, version, date, paragraph, last }: Mark): string =>
  wordsOf(
    styles[0]!.cite({
      ...edition,
      version,
      date,
      id: slug,
      title,
      language: '',
      address: `${addressOf(slug)}#${paragraphId(paragraph)}`,
      part: { type: 'paragraph', number: paragraph, ...(last !== undefined && { last }) },
    }),
  );

/** The marks of a document: those whose words it has, in their order, then the others. */
async function sectionOf(slug: string, marks: readonly Mark[]): Promise<HTMLElement> {
  const text = await readDocument(slug);
  const placed = marks.map((mark) => ({ mark, at: text && findAnchor(text.page.text, mark)?.start }));
  const found = placed.filter(({ at }) => at !== undefined).sort((a, b) => a.at! - b.at!);
  const lost = placed.filter(({ at }) => at === undefined);
  const title = text?.title ?? marks[0]?.title ?? slug;
  const list = (of: typeof placed): HTMLElement =>
    element('ol', {}, ...of.map(({ mark, at }) => itemOf(mark, text, at)));
  return element(
    'section',
    {},
    element('h2', {}, text ? element('a', { href: `${base}documents/${slug}/` }, title) : title),
    ...(text
      ? [
          element(
            'p',
            { class: 'tools' },
            button(own.readium, () => saveSet(slug, marks, text)),
          ),
        ]
      : []),
    ...(text ? [] : [element('p', {}, own.gone)]),
    list(found),
    ...(lost.length > 0 && text ? [element('h3', {}, own.lost), element('p', {}, own.lostText)] : []),
    list(lost),
  );
}

/** @param at where its words begin in the text of the page; undefined where they aren't there */
function itemOf(mark: Mark, text: ReadDocument | undefined, at: number | undefined): HTMLElement {
  const n = text && at !== undefined ? text.page.paragraphAt(at) : mark.paragraph;
  const where = filled(own.marked, { n, version: mark.version });
  return element(
    'li',
    {},
    element('blockquote', { dir: 'auto' }, mark.quote.exact),
    ...(mark.note === '' ? [] : [element('p', { dir: 'auto' }, mark.note)]),
    element(
      'p',
      { class: 'where' },
      at === undefined ? where : element('a', { href: `${base}documents/${mark.document}/#${paragraphId(n)}` }, where),
      button(own.edit, () => void editMark(mark, true)),
    ),
  );
}

function saveSet(slug: string, marks: readonly Mark[], { title, pageOf }: ReadDocument): void {
  const book = {
    slug,
    title,
    address: addressOf(slug),
    publisher: edition.edition,
    year: edition.date.slice(0, 4),
    pageOf,
  };
  saveFile(
    `${slug}.ann`,
    'application/rd-annotations+json',
    `${JSON.stringify(annotationSet(marks, book, today()), null, 2)}\n`,
  );
}

customElements.define('ap-own' satisfies Tag, OwnElement);
