import { element } from '../dom.ts';

/** Characters that fill a line of the margin, about: those of the note's number and type, and of its lemma. */
const line = 33;

/**
 * Gives an editorial note the first of the words that it is about: as a label
 * it would else be a number and a type. Shown in that form alone; given once.
 *
 * @param pieces the marked words, in the order of the text
 */
export function addLemma(note: HTMLElement, pieces: readonly HTMLElement[]): void {
  if (note.querySelector('.lemma')) return;
  const label = note.querySelector('a');
  let words = '';
  for (const { textContent: piece } of pieces) {
    // Between pieces that touch there is white space or a sign; where there is none, the passage goes on elsewhere.
    if (/[^\s([“‘«]$/u.test(words) && /^[\p{L}\p{N}]/u.test(piece)) break;
    words += piece;
  }
  // Without quotation marks of its own: it stands in some.
  words = words
    .replace(/[“”„«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const most = line - (label?.textContent.trim().length ?? 0);
  const beginning = new RegExp(`^.{1,${most}}(?!\\S)`, 'u').exec(words)?.[0] ?? words.slice(0, most);
  label?.after(element('q', { class: 'lemma' }, beginning, beginning === words ? '' : '…'));
}
