import tools from 'virtual:words/tools';
import { selectors } from '../../contract/selectors.ts';
import { button, element } from '../dom.ts';
import type { ReadingElement } from '../margin/element.ts';
import { isEditorial } from '../margin/notes.ts';
import { partsOf } from '../platform/lines.ts';
import { cardContent, fullText } from './content.ts';
import { distance, partUnder, placeCard, type Rect } from './position.ts';

export { prepareCards } from './content.ts';

/** What shows when a link is opened: a note of the margin, or a card of its own. */
export interface Surface {
  readonly element: HTMLElement;
  close(): void;
}

/** How a link is to be opened. */
interface Opening {
  readonly link: HTMLAnchorElement;
  readonly reading: ReadingElement | null;
  /** Whether it stands at the foot of the window, if not in the margin. */
  readonly isSheet: boolean;
  /** Where the pointer is, in CSS px of the window. */
  readonly point: { readonly x: number; readonly y: number } | undefined;
  /** Whether it is still to be shown, once what it says has arrived. */
  readonly isWanted: () => boolean;
  /** Leads to the card below this one; none where there is none. */
  readonly back?: () => void;
  readonly close: () => void;
}

/** How far a finger draws a sheet down to close it, in CSS px. */
const drawnDown = 60;

/** Least distance of a card from the edges of the window, and the least height of one, in CSS px. */
const edge = 8;
const least = 96;

/**
 * Shows what a link stands for: its note where the margin shows it, or where it
 * is unfolded below its paragraph; else an editorial note itself, or a card made
 * of the entry's data, in the top layer.
 *
 * Cards are placed by their link's part under the pointer: CSS anchor
 * positioning knows only the box around all parts of a link broken over lines.
 *
 * @returns undefined where there is nothing to show, or it isn't wanted any more
 */
export async function showSurface(opening: Opening): Promise<Surface | undefined> {
  const { link, reading, isWanted } = opening;
  const note = reading?.notes.of(link);
  const isPlaced = note?.dataset.placed !== undefined;
  const isUnfolded = note !== undefined && !isPlaced && note.checkVisibility({ visibilityProperty: true });
  const id = link.dataset.ref ?? '';
  if (note && (isPlaced || isUnfolded) && !isEditorial(note) && !note.querySelector(selectors.full)) {
    const full = await fullText(id);
    if (full && !note.querySelector(selectors.full)) note.append(full);
  }
  const card = note && (isPlaced || isUnfolded || isEditorial(note)) ? note : await makeCard(id);
  if (!card || !isWanted()) return undefined;

  const row = toolsOf(opening);
  const listeners = new AbortController();
  card.append(row);
  card.tabIndex = -1;
  if (card === note) card.setAttribute('aria-label', note.querySelector('a')?.textContent ?? '');
  // A dialog makes all outside it inert; else within the page's landmark.
  else (link.closest('dialog, main') ?? document.body).append(card);
  link.setAttribute('aria-expanded', 'true');
  const undo = (): void => {
    listeners.abort();
    row.remove();
    link.removeAttribute('aria-expanded');
  };
  if (card === note && isPlaced && reading) {
    reading.pin(note);
    return {
      element: note,
      close: () => {
        undo();
        reading.unpin(note);
      },
    };
  }
  if (card === note && isUnfolded) {
    note.dataset.card = 'unfolded';
    note.scrollIntoView({ block: 'nearest' });
  } else float(card, opening, listeners.signal);
  return {
    element: card,
    close: () => {
      undo();
      if (card !== note) {
        card.remove();
        return;
      }
      for (const name of ['data-card', 'data-form', 'data-beneath', 'popover', 'style', 'hidden'])
        card.removeAttribute(name);
    },
  };
}

/** A card of an entry; undefined where its data can't be had: the link still leads there. */
async function makeCard(id: string): Promise<HTMLElement | undefined> {
  const content = await cardContent(id);
  return content && element('div', { class: 'card', role: 'note', 'aria-label': content.label }, ...content.nodes);
}

function toolsOf({ link, back, close }: Opening): HTMLElement {
  const row = element('p', { class: 'card-tools' });
  if (back) row.append(button(tools.back, back));
  if (link.dataset.ref) row.append(element('a', { href: link.getAttribute('href') ?? '' }, tools.open));
  row.append(button(tools.close, close, { class: 'close' }));
  return row;
}

/** Shows a card above the page: by its link, or as a sheet. */
function float(card: HTMLElement, { link, reading, isSheet, point, close }: Opening, signal: AbortSignal): void {
  card.dataset.card = isSheet ? 'sheet' : 'float';
  card.dataset.form = 'full';
  card.popover = 'manual';
  // Older browsers have no top layer: there it lies above by its place in the page.
  if ('showPopover' in card) card.showPopover();
  // A mark that doesn't show has its words.
  const parts = [link, ...(reading?.notes.piecesOf(card) ?? [])].map(partsOf).find(({ length }) => length > 0);
  const part = partUnder(parts ?? [], point);
  if (isSheet) {
    closeByDrawing(card, close, signal);
    // The words that were asked about stay in sight above the sheet.
    const covered = (part?.bottom ?? 0) + 12 - (innerHeight - card.offsetHeight);
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
    return;
  }
  if (!part) return;
  // In a short window it scrolls within the larger of the two sides, and leaves its link in sight.
  const free = Math.max(part.top, innerHeight - part.bottom) - distance - edge;
  if (card.offsetHeight > free) card.style.maxBlockSize = `${Math.max(free, least)}px`;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const { left, top } = placeCard(part, size, roomFor(link, size.width), getComputedStyle(link).direction === 'rtl');
  // In px of the page, so that it goes along with its link when the page is scrolled.
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

/** The window; from side to side the column of the text, where that is wide enough: beside it stand notes. */
function roomFor(link: HTMLElement, width: number): Rect {
  const column = link.closest(selectors.paragraph)?.getBoundingClientRect();
  const sides =
    column && column.width >= width ? column : { left: edge, right: document.documentElement.clientWidth - edge };
  return { left: sides.left, right: sides.right, top: edge, bottom: innerHeight - edge };
}

/** A sheet that stands at its beginning can be drawn down and away. */
function closeByDrawing(sheet: HTMLElement, close: () => void, signal: AbortSignal): void {
  let from: number | undefined;
  const begin = ({ touches: [touch] }: TouchEvent): void => {
    from = sheet.scrollTop <= 0 ? touch?.clientY : undefined;
  };
  const end = ({ changedTouches: [touch] }: TouchEvent): void => {
    if (from !== undefined && touch && touch.clientY - from > drawnDown) close();
  };
  sheet.addEventListener('touchstart', begin, { passive: true, signal });
  sheet.addEventListener('touchend', end, { signal });
}
