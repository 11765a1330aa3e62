import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor } from './anchor.ts';
import { describeQuote, findAll } from './selector.ts';

const text =
  'The boats lay in the basin until the lamps were lit. The boats left at noon, and nobody saw them go. ' +
  'By evening the boats were back, and the lamps burned as before.';
const found = (changed: string, words: string, nth = 0): string | undefined => {
  const at = findAll(text, words)[nth]!;
  const range = findAnchor(changed, { quote: describeQuote(text, at), start: at.start });
  return range && changed.slice(range.start, range.end);
};

it('finds every passage of a text in the same text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'é'), minLength: 4, maxLength: 80 }),
      fc.nat(),
      fc.integer({ min: 1, max: 20 }),
      (any, at, length) => {
        const characters = [...any];
        const from = at % characters.length;
        const start = characters.slice(0, from).join('').length;
        const end = characters.slice(0, from + length).join('').length;
        fc.pre(any.slice(start, end).trim() !== '');
        expect(findAnchor(any, { quote: describeQuote(any, { start, end }), start })).toEqual({ start, end });
      },
    ),
  );
});

describe('in a text that has changed', () => {
  it('finds words whose surroundings were rewritten in part', () => {
    expect(found(text.replace('until the lamps were lit', 'till dusk'), 'lay in the basin')).toBe('lay in the basin');
  });

  it('finds words of which some letters differ', () => {
    expect(found(text.replace('nobody saw them go', 'no one saw them go'), 'nobody saw them')).toBe('no one saw them');
  });

  it('tells equal words by what stands around them', () => {
    const changed = `A new first sentence with the boats. ${text}`;
    const range = findAnchor(changed, { quote: describeQuote(text, findAll(text, 'boats')[2]!), start: 116 });
    expect(changed.slice(range!.start - 11, range!.end)).toBe('vening the boats');
  });

  it('takes line breaks for spaces', () => {
    expect(found(text.replace('lay in the basin', 'lay\nin the basin'), 'boats lay in')).toBe('boats lay\nin');
  });

  it('finds nothing where the passage is gone', () => {
    expect(found(text.replace(' and nobody saw them go.', ' unseen.'), 'nobody saw them go')).toBeUndefined();
    expect(found('Another text, on something else altogether.', 'boats', 1)).toBeUndefined();
  });
});
