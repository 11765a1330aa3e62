import { selectors } from '../../contract/selectors.ts';
import { preference } from '../settings/preferences.ts';

/**
 * A finger can't point at a paragraph to see which of its words are links: a tap
 * on it shows them, until another paragraph is tapped or the same again. Sets
 * `data-shown` on the paragraph's unit.
 */
export function show(unit: Element | null): void {
  const wasShown = unit?.hasAttribute('data-shown') ?? false;
  for (const other of document.querySelectorAll('[data-shown]')) other.removeAttribute('data-shown');
  unit?.toggleAttribute('data-shown', !wasShown);
}

/** Whether a link of the text can be seen to be one. */
export const isShown = (link: HTMLElement): boolean =>
  !link.matches(selectors.mention) ||
  link.dataset.essential !== undefined ||
  preference('notes') !== 'essential' ||
  link.closest('[data-shown]') !== null;
