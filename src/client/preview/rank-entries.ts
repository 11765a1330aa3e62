import { fold } from '../../words/fold.ts';
import type { NamedEntry } from '../search/names.ts';

/**
 * The entries among which an editor chooses for words of a text, the likeliest
 * first: those of that name, then those with a name in the words, then those
 * with the words in a name, then all others by title. What is typed keeps those
 * alone that have it in a name: at its beginning first, then at one of a word.
 */
export function rankEntries(entries: readonly NamedEntry[], words: string, typed: string): NamedEntry[] {
  const [near, sought] = [fold(words), fold(typed)];
  const ranks = new Map<NamedEntry, number>();
  for (const entry of entries) {
    const rank = sought === '' ? nearness(entry.names, near) : fit(entry.names, sought);
    if (rank !== undefined) ranks.set(entry, rank);
  }
  return [...ranks]
    .sort(([a, first], [b, second]) => first - second || a.title.localeCompare(b.title))
    .map(([entry]) => entry);
}

function nearness(names: readonly string[], words: string): number {
  if (names.includes(words)) return 0;
  // Of names in the words the longest says most of them.
  const inside = names.filter((name) => hasWords(words, name)).map(({ length }) => length / words.length);
  if (inside.length > 0) return 2 - Math.max(...inside);
  return names.some((name) => hasWords(name, words)) ? 3 : 4;
}

function fit(names: readonly string[], sought: string): number | undefined {
  if (names.includes(sought)) return 0;
  if (names.some((name) => name.startsWith(sought))) return 1;
  if (names.some((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sought)}`, 'u').test(name))) return 2;
  return names.some((name) => name.includes(sought)) ? 3 : undefined;
}

/** Whether words stand in a text whole. */
const hasWords = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(text);

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
