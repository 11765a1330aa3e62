import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Document, Mention, Note, Paragraph } from './graph.ts';
import { segmentsOf, type Segment } from './segments.ts';

interface Marks {
  readonly text: string;
  readonly label?: readonly [number, number];
  /** Ranges by id; an inner one after the one that it stands in. */
  readonly mentions?: Readonly<Record<string, readonly [number, number]>>;
  readonly notes?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

function segments({ text, label, mentions = {}, notes = {} }: Marks): Segment[] {
  const range = ([start, end]: readonly [number, number]) => ({ start, end });
  const paragraph = { number: 1, text, label: label && range(label) } as unknown as Paragraph;
  const document = {
    mentions: Object.entries(mentions).map(([id, at]) => ({ id, paragraph: 1, range: range(at) }) as unknown as Mention),
    notes: Object.entries(notes).map(([id, at]) => ({ id, anchors: at.map((a) => ({ paragraph: 1, range: range(a) })) }) as unknown as Note),
  } as unknown as Document;
  return segmentsOf(document, paragraph);
}

/** One line a segment: `[…]` is a piece, `[^…]` a first one, `{…}` a mention of more than one, `*a` a mark. */
function show(list: readonly Segment[]): string {
  return list
    .map((segment): string => {
      if (segment.type === 'mark') return `*${segment.note.id}`;
      if (segment.type === 'mention') return `{${show(segment.children)}}`;
      const words = segment.runs.map((run) => (run.notes.length > 0 ? `<${run.notes.join('+')}:${run.text}>` : run.text)).join('');
      return segment.type === 'words' ? words : `[${segment.isFirst ? '^' : ''}${words}]`;
    })
    .join('');
}

const flat = (list: readonly Segment[]): Segment[] => list.flatMap((s) => (s.type === 'mention' ? [s, ...flat(s.children)] : [s]));
const wordsOf = (list: readonly Segment[]): string =>
  flat(list).map((s) => (s.type === 'words' || s.type === 'piece' ? s.runs.map((r) => r.text).join('') : '')).join('');

describe('segmentsOf', () => {
  it('gives a plain paragraph as its words', () => {
    expect(show(segments({ text: 'a b' }))).toBe('a b');
  });

  it('makes one piece of a mention', () => {
    expect(show(segments({ text: 'to the ISSG now', mentions: { issg: [3, 11] } }))).toBe('to [^the ISSG] now');
  });

  it('breaks the outer words of a mention around the one inside it', () => {
    expect(show(segments({ text: 'x the war in Syria y', mentions: { war: [2, 18], syria: [13, 18] } }))).toBe('x {[^the war in ][^Syria]} y');
    expect(show(segments({ text: 'Syria’s long war', mentions: { war: [0, 16], syria: [0, 5] } }))).toBe('{[^Syria][^’s long war]}');
    expect(show(segments({ text: 'a Syria b', mentions: { war: [0, 9], syria: [2, 7] } }))).toBe('{[^a ][^Syria][ b]}');
  });

  it('puts the mark of a note after its last word', () => {
    expect(show(segments({ text: 'one two three', notes: { a: [[4, 7]] } }))).toBe('one <a:two>*a three');
  });

  it('marks each anchor of a note, and puts its mark after the last', () => {
    expect(show(segments({ text: 'one two three', notes: { a: [[0, 3], [8, 13]] } }))).toBe('<a:one> two <a:three>*a');
  });

  it('lets notes overlap', () => {
    expect(show(segments({ text: 'abcdef', notes: { a: [[0, 4]], b: [[2, 6]] } }))).toBe('<a:ab><a+b:cd>*a<b:ef>*b');
  });

  it('lets a note begin and end inside mentions, and puts a mark at their end after them', () => {
    expect(show(segments({ text: 'abcdef', mentions: { m: [0, 4] }, notes: { a: [[2, 6]], b: [[3, 4]] } }))).toBe('[^ab<a:c><a+b:d>]*b<a:ef>*a');
  });

  it('keeps a mention of several pieces together where a mark stands within it', () => {
    expect(show(segments({ text: 'abcdef', mentions: { m: [0, 6] }, notes: { a: [[0, 3]] } }))).toBe('{[^<a:abc>]*a[def]}');
  });

  it('sets the label apart', () => {
    const [words] = segments({ text: 'Question: why?', label: [0, 9] });
    expect(words?.type === 'words' && words.runs.map((r) => [r.text, r.isLabel])).toEqual([['Question:', true], [' why?', false]]);
  });

  const anything = fc
    .record({
      length: fc.integer({ min: 1, max: 30 }),
      bounds: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 8 }),
      inner: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 4 }),
      notes: fc.array(fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
    })
    .map(({ length, bounds, inner, notes }): Marks => {
      const text = 'abcdefghijklmnopqrstuvwxyzABCD'.slice(0, length);
      const range = ([a, b]: readonly [number, number]): [number, number] => [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1];
      const outer: [number, number][] = [];
      for (const one of bounds.map(range).sort((a, b) => a[0] - b[0])) if (one[0] >= (outer.at(-1)?.[1] ?? 0)) outer.push(one);
      const mentions: Record<string, [number, number]> = {};
      outer.forEach(([start, end], i) => {
        mentions[`m${i}`] = [start, end];
        const within = inner[i];
        if (!within || end - start < 2) return;
        const [a, b] = range(within).map((n) => start + (n % (end - start))) as [number, number];
        if (a < b && b - a < end - start) mentions[`m${i}-inner`] = [a, b];
      });
      return { text, mentions, notes: Object.fromEntries(notes.map((of, i) => [`n${i}`, of.map(range).sort((a, b) => a[0] - b[0] || a[1] - b[1])])) };
    });

  test('the words of the segments, joined, are the text', () => {
    fc.assert(
      fc.property(anything, (marks) => {
        expect(wordsOf(segments(marks))).toBe(marks.text);
      }),
    );
  });

  test('every mention has one first piece, and its pieces and those inside it are its words', () => {
    fc.assert(
      fc.property(anything, (marks) => {
        const all = segments(marks);
        for (const [id, [start, end]] of Object.entries(marks.mentions ?? {})) {
          const pieces = flat(all).filter((s) => s.type === 'piece' && s.mention.id === id);
          expect(pieces.filter((s) => s.type === 'piece' && s.isFirst)).toHaveLength(1);
          expect(pieces[0]).toMatchObject({ isFirst: true });
          const whole = flat(all).find((s) => s.type === 'mention' && s.mention.id === id) ?? pieces[0]!;
          expect(wordsOf([whole])).toBe(marks.text.slice(start, end));
        }
      }),
    );
  });

  test('every note has one mark, and its words are those that say so', () => {
    fc.assert(
      fc.property(anything, (marks) => {
        const all = flat(segments(marks));
        for (const [id, ranges] of Object.entries(marks.notes ?? {})) {
          const marked = all.flatMap((s) => (s.type === 'words' || s.type === 'piece' ? s.runs.filter((r) => r.notes.includes(id)) : []));
          const covered = [...marks.text].filter((_, i) => ranges.some(([start, end]) => start <= i && i < end)).join('');
          expect(marked.map((r) => r.text).join('')).toBe(covered);
          expect(all.filter((s) => s.type === 'mark' && s.note.id === id)).toHaveLength(1);
        }
      }),
    );
  });
});
