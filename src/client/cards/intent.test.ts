import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { closeAfter, idle, openAfter, reduce, type Act, type Intent } from './intent.ts';

type State = Intent<string>;
const after = (...acts: readonly Act<string>[]): State => acts.reduce<State>(reduce, idle);
const over = (link?: string, level = 0): Act<string> => ({ type: 'over', link, level });
const press = (link: string, level = 0): Act<string> => ({ type: 'press', link, level });
/** The timer of the wait that is under way. */
const elapse = (state: State): State => reduce(state, { type: 'timer', token: state.wait?.token ?? -1 });
const back: Act<string> = { type: 'back' };
/** A link that was rested on until its card opened. */
const pointed = (link: string): State => elapse(after(over(link)));

describe('reduce', () => {
  it('waits over a link, then opens its card', () => {
    const waiting = after(over('a'));
    expect(waiting).toMatchObject({ open: [], wait: { ms: openAfter.elsewhere, then: ['a'] } });
    expect(elapse(waiting)).toMatchObject({ open: ['a'], wait: undefined });
  });

  it('opens nothing where the link is left in time', () => {
    const left = reduce(after(over('a')), over());
    expect(left).toMatchObject({ open: [], wait: undefined });
  });

  it('waits as long as it is told', () => {
    expect(after({ type: 'over', link: 'a', level: 0, after: openAfter.inText }).wait?.ms).toBe(openAfter.inText);
  });

  it('begins the wait anew while the pointer moves on the link, so that only rest opens', () => {
    const first = after(over('a'));
    const moved = reduce(first, { type: 'over', link: 'a', level: 0, isMoving: true });
    expect(moved.wait?.token).not.toBe(first.wait?.token);
    expect(reduce(moved, { type: 'timer', token: first.wait!.token }).open).toEqual([]);
    const left = reduce(pointed('a'), over());
    const movedOn = reduce(left, { type: 'over', link: undefined, level: 0, isMoving: true });
    expect(movedOn.wait?.token, 'the wait to close goes on').toBe(left.wait?.token);
  });

  it('closes some time after the link is left', () => {
    const left = reduce(pointed('a'), over());
    expect(left).toMatchObject({ open: ['a'], wait: { ms: closeAfter, then: [] } });
    expect(elapse(left).open).toEqual([]);
  });

  it('stays open where the reader comes back in time, to the link or into the card', () => {
    expect(reduce(reduce(pointed('a'), over()), over('a'))).toMatchObject({ open: ['a'], wait: undefined });
    expect(reduce(reduce(pointed('a'), over()), over(undefined, 1))).toMatchObject({ open: ['a'], wait: undefined });
  });

  it('stays open when left, if it was pressed; another opens beside it, and takes its place if pressed', () => {
    const pinned = after(press('a'));
    expect(reduce(pinned, over())).toMatchObject({ open: ['a'], wait: undefined });
    const two = elapse(reduce(pinned, over('b')));
    expect(two.open).toEqual(['a', 'b']);
    expect(elapse(reduce(two, over())).open).toEqual(['a']);
    expect(reduce(two, press('b'))).toMatchObject({ open: ['b'], isPinned: true });
  });

  it('pins what is open when it is pressed', () => {
    expect(reduce(pointed('a'), press('a'))).toMatchObject({ open: ['a'], isPinned: true });
  });

  it('begins the wait anew for another link, and keeps it for the same', () => {
    const first = after(over('a'));
    expect(reduce(first, over('a')).wait?.token).toBe(first.wait?.token);
    expect(reduce(first, over('b')).wait?.token).not.toBe(first.wait?.token);
  });

  it('does nothing at the timer of a wait that is over', () => {
    const second = after(over('a'), over('b'));
    expect(reduce(second, { type: 'timer', token: 1 })).toBe(second);
    expect(reduce(after(press('a')), { type: 'timer', token: 1 })).toMatchObject({ open: ['a'] });
  });

  it('opens at once when pressed', () => {
    expect(after(over('a'), press('b'))).toMatchObject({ open: ['b'], wait: undefined });
  });

  it('opens a link of a card above it, and another of the same card in its place', () => {
    const two = after(press('a'), press('b', 1));
    expect(two.open).toEqual(['a', 'b']);
    expect(reduce(two, press('c', 1)).open).toEqual(['a', 'c']);
    expect(elapse(reduce(two, over('c', 1))).open).toEqual(['a', 'c']);
  });

  it('closes the cards above the one that the reader is in', () => {
    const three = after(press('a'), press('b', 1), press('c', 2));
    expect(elapse(reduce(three, over(undefined, 1))).open).toEqual(['a']);
  });

  it('goes back one card at a time', () => {
    const three = after(press('a'), press('b', 1), press('c', 2));
    expect(reduce(three, back).open).toEqual(['a', 'b']);
    expect([back, back, back].reduce(reduce<string>, three).open).toEqual([]);
  });

  it('closes all at once', () => {
    expect(after(press('a'), press('b', 1), { type: 'closeAll' }).open).toEqual([]);
  });

  it('leaves a dismissed link closed until the reader has been elsewhere', () => {
    const dismissed = after(press('a'), back);
    expect(reduce(dismissed, over('a')).wait).toBeUndefined();
    const elsewhere = reduce(dismissed, over());
    expect(elapse(reduce(elsewhere, over('a'))).open).toEqual(['a']);
  });

  it('opens a dismissed link that is pressed', () => {
    expect(after(press('a'), back, press('a')).open).toEqual(['a']);
  });

  it('opens nothing that the page scrolled past, and closes nothing', () => {
    expect(after(over('a'), { type: 'scroll' }).wait).toBeUndefined();
    expect(after(press('a'), { type: 'scroll' }).open).toEqual(['a']);
    expect([over(), { type: 'scroll' } as const].reduce<State>(reduce, pointed('a')).wait).toBeDefined();
  });

  it('cancels a wait with Esc before anything is open', () => {
    expect(after(over('a'), back)).toMatchObject({ open: [], wait: undefined });
  });

  test('tokens are never used twice, and only a press opens without a wait', () => {
    const link = fc.constantFrom('a', 'b', 'c');
    const level = fc.nat(3);
    const act: fc.Arbitrary<Act<string>> = fc.oneof(
      fc.record({ type: fc.constant('over' as const), link: fc.option(link, { nil: undefined }), level }),
      fc.record({ type: fc.constant('timer' as const), token: fc.nat(12) }),
      fc.record({ type: fc.constant('press' as const), link, level }),
      fc.constantFrom<Act<string>>({ type: 'back' }, { type: 'closeAll' }, { type: 'scroll' }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let state: State = idle;
        for (const one of acts) {
          const next = reduce(state, one);
          if (next.wait && next.wait.token !== state.wait?.token) expect(next.wait.token).toBeGreaterThan(state.waits);
          if (next.open.length > state.open.length) {
            expect(one.type === 'press' || (one.type === 'timer' && state.wait?.token === one.token)).toBe(true);
          }
          state = next;
        }
      }),
    );
  });
});
