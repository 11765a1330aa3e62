import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import searchWords from 'virtual:words/search';
import { element } from '../dom.ts';
import type { Answer } from './engine.ts';
import { allFacets, facetNames, type Facets } from './facets.ts';

const titles: Record<keyof Facets, string> = {
  kind: searchWords.filterKind,
  document: searchWords.filterDocument,
  exchange: searchWords.filterExchange,
  type: searchWords.filterNoteType,
};

/** The facets of a search: a list for each that has more than nothing to choose, with what each choice leads to. */
export class FacetsView {
  readonly root = element('div', { class: 'facets' });
  /** They stay while their choices change, so that the reader's focus does. */
  readonly #lists: Readonly<Record<keyof Facets, HTMLSelectElement>>;

  constructor(onChoose: (chosen: Facets) => void) {
    const list = (name: keyof Facets): HTMLSelectElement => {
      const select = element('select', {});
      select.addEventListener('change', () => onChoose(this.#chosen(name)));
      element('label', {}, `${titles[name]} `, select);
      return select;
    };
    this.#lists = { kind: list('kind'), document: list('document'), exchange: list('exchange'), type: list('type') };
  }

  clear(): void {
    this.root.replaceChildren();
  }

  show(answer: Answer): void {
    const labels = facetNames.flatMap((name) => {
      const chosen = answer.facets[name];
      const counts = new Map([...(chosen === '' ? [] : [[chosen, 0] as const]), ...answer.counts[name]]);
      const options = sorted(name, [...counts.keys()]).map((value) => {
        // A number that may be too small is none.
        const count = answer.isOpen ? '' : ` (${counts.get(value)!})`;
        return element('option', { value }, labelOf(name, value, answer) + count);
      });
      const select = this.#lists[name];
      select.replaceChildren(element('option', { value: '' }, searchWords.all), ...options);
      select.value = chosen;
      return options.length === 0 ? [] : [select.parentElement!];
    });
    const present = [...this.root.children];
    if (labels.length === present.length && labels.every((label, i) => label === present[i])) return;
    const focused = document.activeElement;
    this.root.replaceChildren(...labels);
    // What is taken out and put back has lost it.
    if (focused instanceof HTMLSelectElement && this.root.contains(focused)) focused.focus();
  }

  /** An exchange is one of a document: another document has others. */
  #chosen(changed: keyof Facets): Facets {
    const chosen = Object.fromEntries(facetNames.map((name) => [name, this.#lists[name].value])) as unknown as Facets;
    return changed === 'document' ? { ...chosen, exchange: allFacets.exchange } : chosen;
  }
}

function labelOf(name: keyof Facets, value: string, { exchanges, documents }: Answer): string {
  if (name === 'kind') return kinds[value] ?? value;
  if (name === 'type') return noteTypes[value as keyof typeof noteTypes];
  return (name === 'exchange' ? exchanges : documents).get(value) ?? value;
}

/** In the order in which the edition has them. */
function sorted(name: keyof Facets, values: string[]): string[] {
  if (name === 'exchange') return values.sort((a, b) => Number(a) - Number(b));
  if (name === 'document') return values;
  const order = Object.keys(name === 'kind' ? kinds : noteTypes);
  return values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
