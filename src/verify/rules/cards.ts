import { fault, wholeSite, type Rule } from '../rule.ts';

/** All text of a value of JSON, joined, without spaces: they are set by what stands beside them. */
const textIn = (value: unknown): string =>
  Array.isArray(value) ? value.map(textIn).join('') : typeof value === 'string' ? value.replace(/\s+/g, '') : '';

/** Whether a text has the letters of another in their order; ids and languages may stand between them. */
function says(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of textIn(wanted)) at = text.indexOf(letter, at) + 1 || Infinity;
  return at !== Infinity;
}

/** Every entry has a card that says its title and its gloss; what else is in it is between pages and their scripts. */
export const cards: Rule = {
  name: 'cards',
  subjects: wholeSite,
  *check(site) {
    const all = site.json('cards.json') as Readonly<Record<string, unknown>>;
    for (const { id, title, gloss } of site.entries) {
      if (!says(textIn(all[id]), title + gloss)) yield fault(`The card of “${id}” doesn’t say its title and gloss.`);
    }
  },
};
