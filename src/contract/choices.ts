/** What a reader may choose, for all pages; each choice is an attribute of `<html>` unless it is the default. */
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

/** Where choices are kept. With the folder of the edition, because the sites of one account may share an origin. */
export const choicesKey = (base: string): string => `apparatus:${base}`;
