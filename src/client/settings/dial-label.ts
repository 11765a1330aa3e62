import dialWords from 'virtual:words/dial';
import type { choices } from '../../contract/choices.ts';
import { filled } from '../dom.ts';
import { isWanted, notesIn } from '../margin/notes.ts';

export type DialValue = (typeof choices.notes)[number];

/** What a setting of the dial is called; the fullest with the number of notes that the chosen one hides. */
export function dialLabel(value: DialValue): string {
  const hidden = value === 'all' ? notesIn(document).filter((note) => !isWanted(note)).length : 0;
  return dialWords[value] + (hidden > 0 ? ` · ${filled(dialWords.hidden, { n: hidden })}` : '');
}
