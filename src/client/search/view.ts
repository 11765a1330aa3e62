import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import searchWords from 'virtual:words/search';
import { base, button, counted, element, filled } from '../dom.ts';
import { dot, entryHref, loadSearch, search, type Answer, type Facets, type Group, type Sort } from './engine.ts';
import type { Hit } from './match.ts';
import type { NamedEntry } from './names.ts';

/** Waits this long after a key for the next one, in ms. */
const pause = 30;

const groupTitles: Record<Sort, string> = {
  text: searchWords.texts,
  note: searchWords.notes,
  entry: searchWords.bodies,
};

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
 * in `[data-search-results]`, best first. Arrows go through them from the field
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
  readonly #facets = element('div', { class: 'facets' });
  readonly #results = element('div', { 'data-search-results': '' });
  readonly #options: ViewOptions;
  #chosen: Facets = { kind: '', exchange: '', type: '' };
  /** Sorts of which all results are wanted. */
  readonly #whole = new Set<Sort>();
  #asked = 0;
  /** The text that the results answer. */
  #answered = '';
  #opensFirst = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.root = element('div', {}, this.field, this.#facets, this.#status, this.#help, this.#results);
    this.#status.textContent = searchWords.hint;
    this.field.addEventListener('input', () => {
      this.#opensFirst = false;
      this.#whole.clear();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), pause);
    });
    this.root.addEventListener('keydown', (event) => this.#key(event));
    void loadSearch().catch(() => this.#fail());
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
      for (const part of [this.#results, this.#facets, this.#help]) part.replaceChildren();
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
    if (turn === this.#asked && this.#opensFirst) this.#openFirst();
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

  #show({ query, facets, named, near, instead, groups, counts }: Answer): void {
    this.#chosen = facets;
    this.#results.replaceChildren(
      ...this.#group(searchWords.entries, named.map(entryItem)),
      ...this.#group(searchWords.near, near.map(entryItem)),
      ...groups.flatMap((group) => this.#resultsOf(group)),
    );
    const total = named.length + groups.reduce((sum, group) => sum + group.total, 0);
    const found = counted(searchWords.count, total);
    const isNothing = total === 0 && near.length === 0;
    this.#status.textContent = isNothing
      ? filled(searchWords.none, { query: query.text })
      : instead === undefined
        ? total > 0
          ? found
          : searchWords.onlyNear
        : `${filled(searchWords.instead, { query: query.text, word: instead })} ${found}`;
    this.#help.replaceChildren(...(isNothing ? helpWithNothing(facets, () => this.ask(this.field.value)) : []));
    this.#showFacets(counts);
    this.#options.onAnswer?.();
  }

  #resultsOf({ sort, results, total }: Group): HTMLElement[] {
    const items = results.map(({ href, title, where, text, hits }) => item(href, title, where, text, hits));
    const parts = this.#group(`${groupTitles[sort]}${dot}${total}`, items);
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

  #showFacets(counts: Answer['counts']): void {
    const labels: Record<keyof Facets, [string, (value: string) => string]> = {
      kind: [searchWords.filterKind, (value) => kinds[value] ?? value],
      exchange: [searchWords.filterExchange, (value) => value],
      type: [searchWords.filterNoteType, (value) => (noteTypes as Readonly<Record<string, string>>)[value] ?? value],
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

const entryItem = ({ id, kind, title }: NamedEntry): HTMLElement => item(entryHref(id), title, kinds[kind]!, '', []);

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
