import dialWords from 'virtual:words/dial';
import type { Tag } from '../../contract/tags.ts';
import { element, filled } from '../dom.ts';
import { choices } from '../../contract/choices.ts';
import { choose, preference } from './preferences.ts';
import type { ReadingElement } from '../margin/element.ts';

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
    const chosen = preference('notes');
    const hidden = document.querySelector<ReadingElement>('ap-reading' satisfies Tag)?.notes.hidden ?? 0;
    for (const input of this.querySelectorAll('input')) {
      const value = input.value as (typeof choices.notes)[number];
      input.checked = value === chosen;
      const more = value === 'all' && hidden > 0 ? ` · ${filled(dialWords.hidden, { n: hidden })}` : '';
      input.nextElementSibling!.textContent = dialWords[value] + more;
    }
  }
}
