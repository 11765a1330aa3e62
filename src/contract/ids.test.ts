import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { divisionId, markId, noteId, noteOf, paragraphId } from './ids.ts';

/** Ids as editors write them: lower-case kebab-case. */
const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

test('the ids of a note and its mark, and addresses of both, lead back to the note', () => {
  fc.assert(
    fc.property(id, (note) => {
      for (const one of [noteId(note), markId(note)]) {
        expect(noteOf(one)).toBe(note);
        expect(noteOf(`#${one}`)).toBe(note);
      }
    }),
  );
});

it('takes no other id for that of a note', () => {
  for (const other of ['', '#', paragraphId(4), divisionId(1), 'issg-p4-1', 'denote-x', 'note-']) {
    expect(noteOf(other)).toBeUndefined();
  }
});
