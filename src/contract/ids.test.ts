import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { divisionId, markId, noteId, noteOf, paragraphId } from './ids.ts';

/** Ids as editors write them: lower-case kebab-case. */
const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

test('the ids of a note and its mark, and addresses of both, lead back to the note', () => {
  fc.assert(
    fc.property(id, fc.nat(20), (note, anchor) => {
      for (const one of [noteId(note), markId(note), markId(note, anchor)]) {
        expect(noteOf(one)).toBe(note);
        expect(noteOf(`#${one}`)).toBe(note);
      }
    }),
  );
});

test('no two marks of a document have one id', () => {
  const mark = fc.record({ note: id, anchor: fc.nat(3) });
  fc.assert(
    fc.property(fc.uniqueArray(mark, { selector: ({ note, anchor }) => `${note} ${anchor}` }), (marks) => {
      expect(new Set(marks.map(({ note, anchor }) => markId(note, anchor))).size).toBe(marks.length);
    }),
  );
});

it('takes no other id for that of a note', () => {
  for (const other of ['', '#', paragraphId(4), divisionId(1), 'issg-p4-1', 'denote-x', 'note-']) {
    expect(noteOf(other)).toBeUndefined();
  }
});
