import type { Finding } from '../model/finding.ts';
import { mdxForbidden, originalNote } from '../model/findings/markup.ts';
import { nearest } from '../model/nearest.ts';
import type { ParsedParagraph } from './parsed-document.ts';

/** Every page of the original begins once. */
export function checkPages(paragraphs: readonly ParsedParagraph[]): Finding[] {
  const begun = new Set<string>();
  return paragraphs.flatMap(({ pages, place }) =>
    pages.flatMap(({ n }) => {
      const isKnown = begun.has(n);
      begun.add(n);
      return isKnown ? [mdxForbidden.pageTwice(place, n)] : [];
    }),
  );
}

/** Every mark of an original note leads to one that is there, and the id of each is its own. */
export function checkNoteMarks(paragraphs: readonly ParsedParagraph[]): Finding[] {
  const turns = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { note, turn, place } of paragraphs) {
    if (note?.id === undefined) continue;
    const known = turns.get(note.id);
    if (known !== undefined && known !== turn) findings.push(originalNote.twice(place, note.id));
    turns.set(note.id, turn);
  }
  for (const { styles, place } of paragraphs) {
    for (const style of styles) {
      if (style.type !== 'note-mark' || turns.has(style.note)) continue;
      findings.push(originalNote.noNote(place, style.note, nearest(style.note, [...turns.keys()])));
    }
  }
  return findings;
}
