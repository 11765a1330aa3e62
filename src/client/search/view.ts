import comma from 'virtual:words/comma';
import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import quoted from 'virtual:words/quoted';
import searchWords from 'virtual:words/search';
import { base, button, counted, element, filled } from '../dom.ts';
import { entryHref, search, type Answer, type Group, type Result } from './engine.ts';
import { FacetsView } from './facets-view.ts';
import { allFacets, type Facets } from './facets.ts';
import { loadIndex } from './load.ts';
import type { Hit } from './match.ts';
import type { Named } from './names.ts';
import type { Sort } from './units.ts';

/** Waits this long after a key for the next one, in ms. */
const pause = 30;

const groupTitles: Record<Sort, string> = {
  text: searchWords.texts,
  note: searchWords.notes,
  entry: searchWords.bodies,
  work: searchWords.works,
};

/** Between the parts of a line, which may be broken after it, not before. */
const dot = '\u00a0· ';

export interface ViewOptions {
  /** Results that a group shows at first. */
  readonly most: number;
  /** What the headings of groups are. */
  readonly heading: 'h2' | 'h3';
  /** Whether a group can show the rest of its results in place. */
  readonly isWhole: boolean;
  /** Called when what is asked has changed. */
  readonly onAsk?: (query: string, facets: Facets) => void;
  /** Called when an answer stands. */
  readonly onAnswer?: () => void;
}

/**
 * Field, facets and results of a search, for dialog and page. Results are links
 * in `[data-search-results]`, in a stated order: names, then texts, notes and
 * the rest, each in the order of the edition. Arrows go through them from the field
 * and back; Enter in the field opens the first of the answer to what stands
 * there, also if that is still to come. Counts are announced.
 */
export class SearchView {
  readonly field = element('input', {
    class: 'search-field',
    type: 'search',
    name: 'q',
    'aria-label': searchWords.label,
    placeholder: searchWords.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  readonly root: HTMLElement;
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #help = element('p', { class: 'search-hint' });
  readonly #facets = new FacetsView((chosen) => {
    this.#chosen = chosen;
    void this.#ask();
  });
  readonly #results = element('div', { 'data-search-results': '' });
  readonly #options: ViewOptions;
  #chosen: Facets = allFacets;
  /** Sorts of which all results are wanted. */
  readonly #whole = new Set<Sort>();
  #asked = 0;
  /** The text that the results answer. */
  #answered = '';
  #opensFirst = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.root = element('div', {}, this.field, this.#facets.root, this.#status, this.#help, this.#results);
    this.#status.textContent = searchWords.hint;
    this.field.addEventListener('input', () => {
      this.#opensFirst = false;
      this.#whole.clear();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), pause);
    });
    this.root.addEventListener('keydown', (event) => this.#key(event));
    void loadIndex().catch(() => this.#fail());
  }

  /** Asks from outside: an address, a link. */
  ask(query: string, facets: Partial<Facets> = {}): void {
    this.field.value = query;
    this.#chosen = { ...allFacets, ...facets };
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const typed = this.field.value;
    const turn = ++this.#asked;
    this.#options.onAsk?.(typed.trim(), this.#chosen);
    if (typed.trim() === '') {
      for (const part of [this.#results, this.#help]) part.replaceChildren();
      this.#facets.clear();
      this.#status.textContent = searchWords.hint;
      return;
    }
    this.#results.setAttribute('aria-busy', 'true');
    if (this.#results.childElementCount === 0) this.#status.textContent = searchWords.loading;
    try {
      const answer = await search(typed, this.#chosen, (sort) =>
        this.#whole.has(sort) ? Infinity : this.#options.most,
      );
      if (turn !== this.#asked) return;
      this.#answered = typed;
      this.#show(answer);
    } catch {
      if (turn === this.#asked) this.#fail();
    } finally {
      if (turn === this.#asked) this.#results.removeAttribute('aria-busy');
    }
    // What is typed since may not be asked yet.
    if (turn === this.#asked && typed === this.field.value && this.#opensFirst) this.#openFirst();
  }

  /** Says that there is no search, and the ways that are left. */
  #fail(): void {
    this.#status.textContent = searchWords.failed;
    const index = element('a', { href: `${base}entries/` }, searchWords.index);
    this.#help.replaceChildren(
      button(searchWords.retry, () => this.ask(this.field.value, this.#chosen)),
      dot,
      index,
    );
  }

  #show(answer: Answer): void {
    const { facets, named, near, groups } = answer;
    const { most, isWhole } = this.#options;
    this.#chosen = facets;
    this.#results.replaceChildren(
      ...this.#group(
        `${searchWords.entries}${dot}${named.length}`,
        named.slice(0, isWhole ? undefined : most).map(namedItem),
      ),
      ...this.#group(
        searchWords.near,
        near.map((entry) => namedItem({ entry, alias: undefined })),
      ),
      ...groups.flatMap((group) => this.#resultsOf(group)),
    );
    this.#status.textContent = statusOf(answer);
    const isNothing = totalOf(answer) + near.length === 0;
    this.#help.replaceChildren(...(isNothing ? helpWithNothing(facets, () => this.ask(this.field.value)) : []));
    this.#facets.show(answer);
    this.#options.onAnswer?.();
  }

  #resultsOf({ sort, results, total }: Group): HTMLElement[] {
    const parts = this.#group(`${groupTitles[sort]}${dot}${total}`, results.map(resultItem));
    if (total <= results.length || !this.#options.isWhole) return parts;
    const more = button(
      filled(searchWords.more, { n: total }),
      () => {
        this.#whole.add(sort);
        void this.#ask();
      },
      { class: 'search-more' },
    );
    return [...parts, more];
  }

  #group(title: string, items: readonly HTMLElement[]): HTMLElement[] {
    return items.length === 0 ? [] : [element(this.#options.heading, {}, title), element('ul', {}, ...items)];
  }

  #key(event: KeyboardEvent): void {
    // Enter takes over a word of an input method, arrows choose one.
    if (event.isComposing) return;
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isField = document.activeElement === this.field;
    if (event.key === 'ArrowDown' && (isField || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) this.field.focus();
      else links[at - 1]?.focus();
    } else if (event.key === 'Enter' && isField) {
      event.preventDefault();
      if (this.#answered === this.field.value) this.#openFirst();
      else this.#opensFirst = true;
    }
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll<HTMLAnchorElement>('a[href]')];
  }

  #openFirst(): void {
    this.#opensFirst = false;
    this.#links[0]?.click();
  }
}

/** Ways on from an empty answer. */
function helpWithNothing(facets: Facets, clear: () => void): (Node | string)[] {
  const isNarrowed = Object.values(facets).some((value) => value !== '');
  const index = element('a', { href: `${base}entries/` }, searchWords.index);
  return [searchWords.noneHelp, ' ', index, ...(isNarrowed ? [dot, button(searchWords.clearFacets, clear)] : [])];
}

const totalOf = ({ named, groups }: Answer): number =>
  named.length + groups.reduce((sum, group) => sum + group.total, 0);

/** What an answer is, in a line: how many there are, and where it's a guess. */
function statusOf(answer: Answer): string {
  const { query, near, instead, isOpen } = answer;
  const total = totalOf(answer);
  if (total === 0 && isOpen) return filled(searchWords.noneOpen, { query: query.text });
  if (total === 0) return near.length > 0 ? searchWords.onlyNear : filled(searchWords.none, { query: query.text });
  const found = counted(isOpen ? searchWords.countOpen : searchWords.count, total);
  if (instead !== undefined) {
    return `${filled(searchWords.instead, { query: query.text, word: instead })} ${found}`;
  }
  const begun = query.words
    .filter(({ isBeginning }) => isBeginning)
    .map(({ forms }) => filled(quoted, { text: forms[0]! }));
  return begun.length === 0 ? found : `${filled(searchWords.begun, { words: begun.join(comma) })} ${found}`;
}

function resultItem({ unit, href, title, where, text, hits }: Result): HTMLElement {
  const { entry, type } = unit;
  const parts = [...where, ...(entry ? [kinds[entry.kind]!] : [])];
  return item(
    href,
    type === undefined ? title : noteTypes[type as keyof typeof noteTypes],
    parts.join(dot),
    text,
    hits,
  );
}

function namedItem({ entry: { id, kind, title }, alias }: Named): HTMLElement {
  const where = [kinds[kind]!, ...(alias === undefined ? [] : [alias])];
  return item(entryHref(id), title, where.join(dot), '', []);
}

function item(href: string, title: string, where: string, text: string, hits: readonly Hit[]): HTMLElement {
  const parts: (Node | string)[] = [];
  let last = 0;
  for (const { start, end } of hits) {
    parts.push(text.slice(last, start), element('mark', {}, text.slice(start, end)));
    last = end;
  }
  parts.push(text.slice(last));
  return element(
    'li',
    {},
    element(
      'a',
      { href },
      element('span', { class: 'result-title' }, title),
      ' ',
      element('span', { class: 'result-where' }, where),
      ...(text === '' ? [] : [element('span', { class: 'result-text', dir: 'auto' }, ...parts)]),
    ),
  );
}

/** The address of the search page for a query. */
export function searchAddress(query: string, facets: Facets): string {
  const chosen = Object.entries(facets).filter(([, value]) => value !== '');
  const asked = new URLSearchParams([...(query === '' ? [] : [['q', query]]), ...chosen] as [
    string,
    string,
  ][]).toString();
  return `${base}search/${asked === '' ? '' : `?${asked}`}`;
}
