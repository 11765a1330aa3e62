import type { Tag } from '../../contract/tags.ts';

/**
 * `<ap-kinds>` keeps the choice of its radio buttons in the address
 * (`?kind=person`), so that an index of one kind can be linked to. Which entries
 * show is for the style sheet, which reads the buttons. No kind, or one that
 * isn't there, is the first button: all.
 */
export class KindsElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#read();
    addEventListener('popstate', () => this.#read(), { signal });
    this.addEventListener('change', () => this.#write(), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #buttons(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #read(): void {
    const asked = new URLSearchParams(location.search).get('kind');
    const button = this.#buttons.find(({ value }) => value === asked) ?? this.#buttons[0];
    if (button) button.checked = true;
  }

  #write(): void {
    const address = new URL(location.href);
    const chosen = this.#buttons.findIndex(({ checked }) => checked);
    if (chosen > 0) address.searchParams.set('kind', this.#buttons[chosen]!.value);
    else address.searchParams.delete('kind');
    history.replaceState(history.state, '', address);
  }
}

customElements.define('ap-kinds' satisfies Tag, KindsElement);
