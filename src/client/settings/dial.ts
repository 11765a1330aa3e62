import dialWords from 'virtual:words/dial';
import { choices } from '../../contract/choices.ts';
import { element } from '../dom.ts';
import { dialLabel, type DialValue } from './dial-label.ts';
import { choose, preference } from './preferences.ts';

/** `<ap-dial>`: how many notes stand in the margin, in plain sight, with the count of what is hidden. */
export class DialElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const fieldset = element('fieldset', {}, element('legend', {}, dialWords.label));
    for (const value of choices.notes) {
      const input = element('input', { type: 'radio', name: 'notes', value });
      input.addEventListener('change', () => choose('notes', value));
      fieldset.append(element('label', {}, input, element('span', {})));
    }
    this.replaceChildren(fieldset);
    this.#show();
    document.addEventListener('preference', () => this.#show(), { signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #show(): void {
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === preference('notes');
      input.nextElementSibling!.textContent = dialLabel(input.value as DialValue);
    }
  }
}
