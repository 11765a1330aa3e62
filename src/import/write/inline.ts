import type { Words } from '../imported.ts';
import { escapeMdx } from '../../mdx/escape.ts';
import { mentionsOf } from './mark-up.ts';

/** Words of the apparatus in its small markup: mentions are links to entries. */
export function inlineMarkup(words: Words, idOf: (thing: string) => string): string {
  const { text } = words;
  let line = '';
  let read = 0;
  for (const { start, end, thing } of mentionsOf(words).kept) {
    // A link holds no other.
    if (start < read) continue;
    line += `${escapeMdx(text.slice(read, start), read === 0)}[${escapeMdx(text.slice(start, end), false)}](entry:${idOf(thing)})`;
    read = end;
  }
  return line + escapeMdx(text.slice(read), read === 0);
}

/** The first words, with a sign of omission where more were there; marks and mentions beyond them are left out. */
export function firstWords(words: Words, most: number): Words {
  const found = [...words.text.matchAll(/\S+/g)];
  if (found.length <= most) return words;
  const last = found[most - 2]!;
  const end = last.index + last[0].length;
  return { ...words, text: `${words.text.slice(0, end)} …`, spans: words.spans.filter((span) => span.end <= end) };
}

/** The first sentence of some words. */
export function firstSentence(words: Words): Words {
  const end = /^.*?[.!?](?=\s+\p{Lu})/su.exec(words.text)?.[0].length ?? words.text.length;
  return { ...words, text: words.text.slice(0, end), spans: words.spans.filter((span) => span.end <= end) };
}
