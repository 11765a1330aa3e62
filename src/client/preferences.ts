import { base } from './dom.ts';

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

/** Sets one, or with no value all, back or forth; tells the page by a `preference` event on the document. */
export function choose(name: Preference, value: string): void {
  const { dataset } = document.documentElement;
  if (value === defaults[name]) delete dataset[name];
  else dataset[name] = value;
  keep();
}

export function resetPreferences(): void {
  for (const name of Object.keys(choices)) delete document.documentElement.dataset[name];
  keep();
}

function keep(): void {
  const { dataset } = document.documentElement;
  const chosen = Object.fromEntries(
    Object.keys(choices).flatMap((name) => (dataset[name] === undefined ? [] : [[name, dataset[name]]])),
  );
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // Without storage a choice lasts as long as the page.
  }
  document.dispatchEvent(new CustomEvent('preference'));
}
