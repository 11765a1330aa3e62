import { selectors } from '../../contract/selectors.ts';
import { nameOfLink, type LinkName } from './link-name.ts';
import { placeIn, type Place } from './place.ts';

/** How a page was left; kept with its entry in the history of the tab. */
export interface Left {
  /** Where the reader was, on a document's page. */
  readonly place?: Place | undefined;
  /** Which of the lines that unfold notes were open, from 0. */
  readonly unfolded?: readonly number[];
  /** The link that was followed. */
  readonly link?: LinkName | undefined;
}

/** How this page was left, if it was: a page that is come to anew has nothing. */
export const leftBefore = (): Left => (history.state ?? {}) as Left;

/** What unfolds notes where there is no margin. */
const noteLines = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>(selectors.noteLine)];

/** Unfolds the notes that had been. */
export function unfold(lines: readonly number[]): void {
  for (const [i, line] of noteLines().entries()) if (lines.includes(i)) line.open = true;
}

/** Keeps how the page is left, by a link or in another way. */
export function keepLeft(link?: HTMLAnchorElement): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(selectors.paragraph)];
  const unfolded = noteLines().flatMap((line, i) => (line.open ? [i] : []));
  const left: Left = { place: placeIn(paragraphs), unfolded, ...(link ? { link: nameOfLink(link) } : {}) };
  history.replaceState({ ...leftBefore(), ...left }, '');
}
