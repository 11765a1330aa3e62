import words from 'virtual:words/filter';
import type { Tag } from '../../contract/tags.ts';
import { button, filled } from '../dom.ts';
import { countOf, shown, type Choices, type Tags } from './choices.ts';

/**
 * `<ap-filter>` narrows the list or table in it by the choices of its menus.
 *
 * Reads `data-tags` of the items and the `name` of each `select`; its options
 * have the values of the tags, and an empty one stands for all. Keeps what is
 * chosen in the address; a value there that no menu has is ignored. Says in its
 * `output` how many show, and in each option how many it leads to. An item that
 * the address names shows, whatever is chosen. Sets `data-enhanced` on itself.
 */
export class FilterElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('popstate', () => this.#read(), { signal });
    addEventListener('hashchange', () => this.#reveal(), { signal });
    this.addEventListener('change', () => this.#write(), { signal });
    this.querySelector('output')?.after(
      ' ',
      button(words.all, () => this.#open()),
    );
    for (const option of this.querySelectorAll('option')) option.dataset.label = option.text;
    this.#read();
    this.#reveal();
    this.dataset.enhanced = '';
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.querySelector('output + button')?.remove();
    for (const option of this.querySelectorAll('option')) option.text = option.dataset.label ?? option.text;
    delete this.dataset.enhanced;
  }

  get #menus(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-tags]')];
  }

  get #choices(): Choices {
    return new Map(this.#menus.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  }

  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const menu of this.#menus) {
      const value = asked.get(menu.name);
      menu.value = [...menu.options].some((option) => option.value === value) ? value! : '';
    }
    this.#show();
  }

  #write(): void {
    const address = new URL(location.href);
    for (const { name, value } of this.#menus)
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    // What it named may not be among what was chosen.
    address.hash = '';
    history.replaceState(history.state, '', address);
    this.#show();
  }

  /** Takes every choice back. */
  #open(): void {
    for (const menu of this.#menus) menu.value = '';
    this.#write();
    this.#menus[0]?.focus();
  }

  #reveal(): void {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named?.hidden && this.contains(named)) this.#open();
  }

  #show(): void {
    const items = this.#items;
    const tags: Tags[] = items.map((item) => new Set(item.dataset.tags?.split(' ')));
    const choices = this.#choices;
    const visible = shown(tags, choices);
    items.forEach((item, i) => (item.hidden = !visible[i]));
    for (const { name, options } of this.#menus)
      for (const option of options) {
        const count = countOf(tags, choices, name, option.value || undefined);
        option.text = `${option.dataset.label ?? ''} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    const output = this.querySelector('output');
    const n = visible.filter(Boolean).length;
    if (output) output.value = filled(words.count, { n, all: items.length });
    const all = this.querySelector<HTMLElement>('output + button');
    if (all) all.hidden = choices.size === 0;
  }
}

customElements.define('ap-filter' satisfies Tag, FilterElement);
