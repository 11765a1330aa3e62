import { isWanted, notesIn, wordsOf } from './notes.ts';

/** Focuses the next or previous words that have a note, from where the reader is, with room for the note below them. */
export function goToNote(step: 1 | -1): void {
  const stops = notesIn(document)
    .filter(isWanted)
    .flatMap((note) => wordsOf(note) ?? [])
    .filter((stop) => stop.checkVisibility())
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const inView = stops.findIndex((stop) => stop.getBoundingClientRect().top > 60);
  const next = at >= 0 ? stops[at + step] : stops[step > 0 ? inView : inView - 1];
  if (!next) return;
  next.focus();
  if (next.getBoundingClientRect().bottom > innerHeight / 2) next.scrollIntoView({ block: 'center' });
}
