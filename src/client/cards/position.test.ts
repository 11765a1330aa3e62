import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOnTheWay, partUnder, placeCard, type Rect } from './position.ts';

const room: Rect = { left: 8, top: 8, right: 992, bottom: 792 };
const links = fc
  .tuple(fc.nat(900), fc.nat(760), fc.integer({ min: 10, max: 100 }))
  .map(([left, top, width]): Rect => ({ left, top, right: left + width, bottom: top + 24 }));
const cards = fc.record({ width: fc.integer({ min: 50, max: 984 }), height: fc.integer({ min: 20, max: 784 }) });

describe('placeCard', () => {
  it('stands below the link, at its start', () => {
    expect(placeCard({ left: 100, top: 100, right: 160, bottom: 124 }, { width: 300, height: 200 }, room)).toEqual({
      left: 100,
      top: 130,
    });
  });

  it('stands above the link where there is no room below', () => {
    expect(placeCard({ left: 100, top: 700, right: 160, bottom: 724 }, { width: 300, height: 200 }, room)).toEqual({
      left: 100,
      top: 494,
    });
  });

  it('begins at the right in a text from right to left', () => {
    expect(
      placeCard({ left: 600, top: 100, right: 700, bottom: 124 }, { width: 300, height: 200 }, room, true).left,
    ).toBe(400);
  });

  test('a card that fits the window stands whole within it', () => {
    fc.assert(
      fc.property(links, cards, fc.boolean(), (link, card, isRightToLeft) => {
        const { left, top } = placeCard(link, card, room, isRightToLeft);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(room.right);
        expect(top + card.height).toBeLessThanOrEqual(room.bottom);
      }),
    );
  });

  test('a card does not cover its link where there is room above or below', () => {
    fc.assert(
      fc.property(links, cards, (link, card) => {
        const free = Math.max(link.top - room.top, room.bottom - link.bottom) - 6;
        fc.pre(card.height <= free);
        const { top } = placeCard(link, card, room);
        expect(top >= link.bottom || top + card.height <= link.top).toBe(true);
      }),
    );
  });

  it('shows the beginning of a card that is too large for the window', () => {
    expect(placeCard({ left: 10, top: 10, right: 20, bottom: 20 }, { width: 2000, height: 2000 }, room)).toEqual({
      left: 8,
      top: 8,
    });
  });
});

describe('partUnder', () => {
  const first: Rect = { left: 500, top: 100, right: 600, bottom: 120 };
  const second: Rect = { left: 0, top: 128, right: 80, bottom: 148 };

  it('gives the part under the point, or the nearest', () => {
    expect(partUnder([first, second], { x: 40, y: 140 })).toBe(second);
    expect(partUnder([first, second], { x: 590, y: 123 })).toBe(first);
  });

  it('gives the first part without a point, and nothing of nothing', () => {
    expect(partUnder([first, second], undefined)).toBe(first);
    expect(partUnder([], { x: 0, y: 0 })).toBeUndefined();
  });
});

describe('isOnTheWay', () => {
  const words: Rect = { left: 100, top: 200, right: 180, bottom: 224 };
  const note: Rect = { left: 500, top: 150, right: 780, bottom: 400 };

  test('every straight way from words to note is one, whichever side the note is on', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const within = ({ left, top, right, bottom }: Rect, [x, y]: readonly [number, number]) => ({
      x: left + (right - left) * x,
      y: top + (bottom - top) * y,
    });
    const mirrored = ({ left, top, right, bottom }: Rect): Rect => ({
      left: 880 - right,
      top,
      right: 880 - left,
      bottom,
    });
    fc.assert(
      fc.property(fc.tuple(part, part), fc.tuple(part, part), part, fc.boolean(), (from, to, at, isMirrored) => {
        const [a, b] = isMirrored ? [mirrored(words), mirrored(note)] : [words, note];
        const [start, end] = [within(a, from), within(b, to)];
        const point = { x: start.x + (end.x - start.x) * at, y: start.y + (end.y - start.y) * at };
        expect(isOnTheWay(point, a, b)).toBe(true);
      }),
    );
  });

  it('is none above, below or beyond the two', () => {
    for (const [x, y] of [
      [140, 180],
      [140, 245],
      [300, 150],
      [300, 330],
      [80, 210],
      [800, 210],
    ] as const)
      expect(isOnTheWay({ x, y }, words, note), `${x}, ${y}`).toBe(false);
  });
});
