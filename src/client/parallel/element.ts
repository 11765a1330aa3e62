import type { Tag } from '../../contract/tags.ts';

/**
 * `<ap-parallel>` keeps a reader's place where one of two texts shows at a
 * time: the row at the top of the window stays there when the other is chosen,
 * and the text that an address is in is the one that shows.
 *
 * Reads `.pair`, the rows, and the radio buttons in it; without scripts these
 * choose the text just as well.
 */
export class ParallelElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', ({ target }) => this.#keepPlace(target as HTMLInputElement), { signal });
    addEventListener('hashchange', () => this.#arrive(), { signal });
    this.#arrive();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #keepPlace(chosen: HTMLInputElement): void {
    const other = this.querySelector<HTMLInputElement>('input:not(:checked)');
    if (!other) return;
    // Measured as it was before the choice.
    other.checked = true;
    const rows = [...this.querySelectorAll('.pair')];
    const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const row = rows.find((one) => one.getBoundingClientRect().bottom > top);
    const before = row?.getBoundingClientRect();
    chosen.checked = true;
    const after = row?.getBoundingClientRect();
    if (!before || !after) return;
    // Of a row that began above, as much has been read as before.
    const read = Math.max(0, top - before.top) / before.height;
    scrollBy({ top: after.top - before.top + read * (after.height - before.height), behavior: 'instant' });
  }

  #arrive(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    const side = target?.closest('.there, .here')?.classList[0];
    const input = side === undefined ? null : this.querySelector<HTMLInputElement>(`input[value='${side}']`);
    if (!target || !input || input.checked) return;
    input.checked = true;
    target.scrollIntoView();
  }
}

customElements.define('ap-parallel' satisfies Tag, ParallelElement);
