import lineWords from 'virtual:words/noteLine';
import { selectors } from '../../contract/selectors.ts';
import { counted } from '../dom.ts';

/** What has a line of its own: the text, its head, and each exchange or section that isn't in another. */
const groups = ['', ' > header', ` > ${selectors.division}`].map((part) => selectors.article + part).join();

/** Counts the notes of each exchange anew, where readers have added some of their own: the essential ones, and all. */
export function countNotes(article: HTMLElement): void {
  for (const line of article.querySelectorAll(selectors.noteLine)) {
    const group = line.parentElement!;
    const notes = [...group.querySelectorAll<HTMLElement>(selectors.note)].filter(
      (note) => note.closest(groups) === group,
    );
    const counts = [notes.filter((note) => note.dataset.extra === undefined).length, notes.length];
    line.querySelectorAll('span').forEach((span, i) => {
      const n = counts[i] ?? 0;
      span.textContent = n > 0 ? counted(lineWords, n) : '';
    });
  }
}
