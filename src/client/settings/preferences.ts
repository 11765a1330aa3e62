import { choices, choicesKey, defaults, type Preference } from '../../contract/choices.ts';
import { base } from '../dom.ts';
import { keep } from '../platform/storage.ts';

/** What the reader has chosen, or what holds until then. */
export const preference = (name: Preference): string => document.documentElement.dataset[name] ?? defaults[name];

/** Sets one, and tells the page by a `preference` event on the document. */
export function choose(name: Preference, value: string): void {
  const { dataset } = document.documentElement;
  if (value === defaults[name]) delete dataset[name];
  else dataset[name] = value;
  keepAll();
}

export function resetPreferences(): void {
  for (const name of Object.keys(choices)) delete document.documentElement.dataset[name];
  keepAll();
}

function keepAll(): void {
  const { dataset } = document.documentElement;
  const chosen = Object.fromEntries(
    Object.keys(choices).flatMap((name) => (dataset[name] === undefined ? [] : [[name, dataset[name]]])),
  );
  // Without storage a choice lasts as long as the page.
  keep(choicesKey(base), JSON.stringify(chosen));
  document.dispatchEvent(new CustomEvent('preference'));
}

/** Takes over what was chosen meanwhile in other tabs, when a page comes out of the cache: the inline script does. */
export function followOtherTabs(signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && dispatchEvent(new Event('storage')), { signal });
}
