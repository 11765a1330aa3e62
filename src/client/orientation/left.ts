import { selectors } from '../../contract/selectors.ts';
import { nameOfLink, type LinkName } from './link-name.ts';
import { placeIn, type Place } from './place.ts';

/** How a page was left; kept with its entry in the history of the tab. */
export interface Left {
  /** Where the reader was, on a document's page. */
  readonly place?: Place | undefined;
  /** Ids of paragraphs whose notes were unfolded. */
  readonly unfolded?: readonly string[];
  /** The link that was followed. */
  readonly link?: LinkName | undefined;
}

/** How this page was left, if it was: a page that is come to anew has nothing. */
export const leftBefore = (): Left => (history.state ?? {}) as Left;

/** Keeps how the page is left, by a link or in another way. */
export function keepLeft(link?: HTMLAnchorElement): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(selectors.paragraph)];
  const unfolded = paragraphs.filter((paragraph) => paragraph.closest('[data-unfolded]')).map(({ id }) => id);
  const left: Left = { place: placeIn(paragraphs), unfolded, ...(link ? { link: nameOfLink(link) } : {}) };
  history.replaceState({ ...leftBefore(), ...left }, '');
}
