import type { Span, Words } from '../imported.ts';
import { escapeAttribute, escapeMdx } from '../../mdx/escape.ts';

type Mention = Extract<Span, { readonly type: 'mention' }>;

/** The mentions that a paragraph can have, and those that it can't. */
export interface Mentions {
  readonly kept: readonly Mention[];
  readonly dropped: readonly Mention[];
}

/** Of mentions with the same words the inner one is kept; of those in each other the two innermost. */
export function mentionsOf({ spans }: Words): Mentions {
  const all = spans.filter((span): span is Mention => span.type === 'mention' && span.end > span.start);
  const isInner = (a: Mention, b: Mention): boolean => a !== b && a.start >= b.start && a.end <= b.end;
  const apart = all.filter(
    (one, i) => !all.some((other, j) => j > i && other.start === one.start && other.end === one.end),
  );
  const heightOf = (one: Mention): number =>
    1 + Math.max(0, ...apart.filter((other) => isInner(other, one)).map(heightOf));
  const kept = apart.filter((one) => heightOf(one) <= 2);
  return { kept, dropped: all.filter((one) => !kept.includes(one)) };
}

/**
 * A paragraph as a line of MDX.
 *
 * @param idOf the id of the entry that a mention leads to, by its key
 */
export function markUp(words: Words, idOf: (thing: string) => string): string {
  const { text } = words;
  const { kept } = mentionsOf(words);
  const escaped = (start: number, end: number): string => escapeMdx(text.slice(start, end), start === 0);
  const render = (start: number, end: number, among: readonly Mention[]): string => {
    let line = '';
    let read = start;
    for (const mention of among) {
      if (mention.start < read || mention.end > end) continue;
      const inner = among.filter((one) => one !== mention && one.start >= mention.start && one.end <= mention.end);
      const stance = mention.stance === undefined ? '' : ` stance="${escapeAttribute(mention.stance)}"`;
      const inferred = mention.isInferred ? ' inferred' : '';
      line += `${escaped(read, mention.start)}<Ref to="${idOf(mention.thing)}"${stance}${inferred}>`;
      line += `${render(mention.start, mention.end, inner)}</Ref>`;
      read = mention.end;
    }
    return line + escaped(read, end);
  };
  return render(0, text.length, kept);
}
