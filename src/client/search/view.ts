import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import searchWords from 'virtual:words/search';
import { base, element } from '../dom.ts';
import { entryHref, loadSearch, search, type Answer, type Facets, type Sort } from './engine.ts';
import type { Hit } from './match.ts';
import type { NamedEntry } from './names.ts';

/** Waits this long after a key for the next one, in ms. */
const pause = 80;

const groupTitles: Record<Sort, string> = {
  text: searchWords.texts,
  note: searchWords.notes,
  entry: searchWords.bodies,
};

export interface ViewOptions {
  /** Results of each group. */
  readonly most: number;
  /** Called when what is asked has changed. */
  readonly onAsk?: (query: string, facets: Facets) => void;
}

/**
 * Field, facets and results of a search, for dialog and page. Results are links
 * in `[data-search-results]`, best first. Arrows go through them from the field
 * and back; Enter in the field opens the first. Counts are announced.
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
  readonly #facets = element('div', { class: 'facets' });
  readonly #results = element('div', { 'data-search-results': '' });
  readonly #options: ViewOptions;
  #chosen: Facets = { kind: '', exchange: '', type: '' };
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.root = element('div', {}, this.field, this.#facets, this.#status, this.#results);
    this.#status.textContent = searchWords.hint;
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), pause);
    });
    this.root.addEventListener('keydown', (event) => this.#key(event));
    void loadSearch().catch(() => (this.#status.textContent = searchWords.failed));
  }

  /** Asks from outside: an address, a link. */
  ask(query: string, facets: Partial<Facets> = {}): void {
    this.field.value = query;
    this.#chosen = { kind: facets.kind ?? '', exchange: facets.exchange ?? '', type: facets.type ?? '' };
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const typed = this.field.value;
    const turn = ++this.#asked;
    this.#options.onAsk?.(typed.trim(), this.#chosen);
    if (typed.trim() === '') {
      this.#results.replaceChildren();
      this.#facets.replaceChildren();
      this.#status.textContent = searchWords.hint;
      return;
    }
    this.#results.setAttribute('aria-busy', 'true');
    if (this.#results.childElementCount === 0) this.#status.textContent = searchWords.loading;
    try {
      const answer = await search(typed, this.#chosen, this.#options.most);
      if (turn === this.#asked) this.#show(answer);
    } catch {
      if (turn === this.#asked) this.#status.textContent = searchWords.failed;
    } finally {
      if (turn === this.#asked) this.#results.removeAttribute('aria-busy');
    }
  }

  #show({ query, named, near, groups, counts }: Answer): void {
    const total = named.length + groups.reduce((sum, group) => sum + group.total, 0);
    this.#results.replaceChildren(
      ...this.#group(named.length > 0 ? searchWords.entries : undefined, named.map(entryItem)),
      ...this.#group(near.length > 0 ? searchWords.entries : undefined, near.map(entryItem)),
      ...groups.flatMap(({ sort, results }) =>
        this.#group(
          groupTitles[sort],
          results.map(({ href, title, where, text, hits }) => item(href, title, where, text, hits)),
        ),
      ),
    );
    const form = total === 1 ? searchWords.count.one : searchWords.count.other;
    this.#status.textContent =
      total > 0
        ? form.replace('{n}', String(total))
        : near.length > 0
          ? searchWords.near
          : `${searchWords.none.replace('{query}', query.text)} ${searchWords.noneHelp}`;
    this.#showFacets(counts);
  }

  #group(title: string | undefined, items: readonly HTMLElement[]): HTMLElement[] {
    if (title === undefined || items.length === 0) return [];
    return [element('h3', {}, title), element('ul', {}, ...items)];
  }

  #showFacets(counts: Answer['counts']): void {
    const labels: Record<keyof Facets, [string, (value: string) => string]> = {
      kind: [searchWords.filterKind, (value) => kinds[value as keyof typeof kinds] ?? value],
      exchange: [searchWords.filterExchange, (value) => value],
      type: [searchWords.filterNoteType, (value) => noteTypes[value as keyof typeof noteTypes] ?? value],
    };
    const selects = (Object.keys(labels) as (keyof Facets)[]).flatMap((name) => {
      const values = Object.entries(counts[name] ?? {}).filter(([value, n]) => n > 0 || value === this.#chosen[name]);
      if (values.length === 0) return [];
      const [title, label] = labels[name];
      const select = element('select', {}, element('option', { value: '' }, searchWords.all));
      for (const [value, n] of values) select.append(element('option', { value }, `${label(value)} (${n})`));
      select.value = this.#chosen[name];
      select.addEventListener('change', () => {
        this.#chosen = { ...this.#chosen, [name]: select.value };
        void this.#ask();
      });
      return [element('label', {}, `${title} `, select)];
    });
    // A select that the reader is in stays where it is.
    if (!this.#facets.contains(document.activeElement)) this.#facets.replaceChildren(...selects);
  }

  #key(event: KeyboardEvent): void {
    const links = [...this.#results.querySelectorAll<HTMLAnchorElement>('a[href]')];
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
      const open = links[0];
      if (open && !this.#results.hasAttribute('aria-busy')) open.click();
    }
  }
}

const entryItem = ({ id, kind, title }: NamedEntry): HTMLElement =>
  item(entryHref(id), title, kinds[kind as keyof typeof kinds], '', []);

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
      ...(text === '' ? [] : [element('br', {}), element('span', { class: 'result-text' }, ...parts)]),
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
