import type { Tag } from '../../contract/tags.ts';
import { orderOf, type SortType } from './order.ts';

/**
 * `<ap-sortable>` lets the headers of the table in it sort its rows.
 *
 * Reads `data-sort` (`text` or `number`) of the headers and `data-sort-value` of
 * the cells. Puts a button into each such header, sets `aria-sort` on the one
 * that sorts, and `data-enhanced` on itself. Sorts each `tbody` by itself,
 * below its heading.
 */
export class SortableElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const header of this.#headers()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => this.#sortBy(header), { signal });
    }
    this.dataset.enhanced = '';
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    for (const header of this.#headers())
      header.querySelector('button')?.replaceWith(...header.querySelector('button')!.childNodes);
    delete this.dataset.enhanced;
  }

  #headers(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('table[data-sortable] th[data-sort]')];
  }

  #sortBy(header: HTMLTableCellElement): void {
    const direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending';
    for (const other of this.#headers()) other.ariaSort = other === header ? direction : null;
    for (const body of header.closest('table')!.tBodies) {
      const rows = [...body.rows].filter((row) => !row.querySelector('[scope=rowgroup]'));
      const values = rows.map((row) => row.cells[header.cellIndex]!.dataset.sortValue ?? '');
      const type: SortType = header.dataset.sort === 'number' ? 'number' : 'text';
      body.append(...orderOf(values, type, direction, document.documentElement.lang).map((i) => rows[i]!));
    }
  }
}

customElements.define('ap-sortable' satisfies Tag, SortableElement);
