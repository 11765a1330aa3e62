import { base } from '../dom.ts';
import { keep } from '../platform/storage.ts';

/** What a reader may choose; kept as attributes of `<html>` and, where there is storage, beyond the visit. */
export const choices = {
  notes: ['none', 'essential', 'all'],
  theme: ['system', 'light', 'dark', 'sepia'],
  size: ['small', 'normal', 'large'],
  measure: ['narrow', 'normal', 'wide'],
  keys: ['on', 'off'],
} as const;
export type Preference = keyof typeof choices;

/** What holds until the reader chooses. */
export const defaults: Readonly<Record<Preference, string>> = {
  notes: 'essential',
  theme: 'system',
  size: 'normal',
  measure: 'normal',
  keys: 'on',
};

const key = `apparatus:${base}`;

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
  keep(key, JSON.stringify(chosen));
  document.dispatchEvent(new CustomEvent('preference'));
}
