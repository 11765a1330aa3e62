import cardWords from 'virtual:words/card';
import tools from 'virtual:words/tools';
import { selectors } from '../../contract/selectors.ts';
import { button, element, filled } from '../dom.ts';
import type { OpenNotes } from '../margin/open-notes.ts';
import type { ReadingElement } from '../margin/element.ts';
import { noteOfWords } from '../margin/note-of-words.ts';
import { isEditorial, piecesOf } from '../margin/notes.ts';
import { partsOf } from '../platform/lines.ts';
import { marginCount } from '../platform/margins.ts';
import { explain, type Explained } from './content.ts';
import { distance, partUnder, placeCard, type Rect } from './position.ts';

/** What shows when a link is opened: a note of the margin, or a card of its own. */
export interface Surface {
  readonly element: HTMLElement;
  /** Lets it stay, among the notes of the margin where it is one of them. */
  pin(): void;
  close(): void;
}

/** How a link is to be opened. */
interface Opening {
  readonly link: HTMLAnchorElement;
  readonly reading: ReadingElement | null;
  /** The margins of the text, where there is one. */
  readonly margins: OpenNotes | undefined;
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

/** How long a note waits for what isn't on the page, in ms. */
const patience = 150;

/**
 * Shows what a link stands for: words of a text over the margin, where there is
 * one, by their note or a card made of the entry's data; else a note that is
 * unfolded below its paragraph, an editorial note itself, or a card, in the top
 * layer.
 *
 * Cards are placed by their link's part under the pointer: CSS anchor
 * positioning knows only the box around all parts of a link broken over lines.
 *
 * @returns undefined where there is nothing to show, or it isn't wanted any more
 */
export async function showSurface(opening: Opening): Promise<Surface | undefined> {
  const { link, reading, margins, isWanted } = opening;
  const isBeside = margins !== undefined && marginCount() > 0 && link.closest(selectors.paragraph) !== null;
  const note = noteOfWords(reading ?? document, link);
  const isUnfolded = note !== undefined && !isBeside && note.checkVisibility({ visibilityProperty: true });
  const isNote = note !== undefined && (isBeside || isUnfolded || isEditorial(note));
  const explained =
    isNote && isEditorial(note) ? undefined : await explainSoon(opening.link, isNote ? note : undefined);
  if (isNote && explained && !note.querySelector(selectors.full)) note.append(explained.full);
  const card = isNote ? note : explained && makeCard(explained);
  if (!card || !isWanted()) return undefined;

  const row = toolsOf(opening);
  const listeners = new AbortController();
  if (explained) card.querySelector(selectors.full)?.append(explained.about);
  card.append(row);
  card.tabIndex = -1;
  if (isNote) card.setAttribute('aria-label', note.querySelector('a')?.textContent ?? '');
  // Beside the text, or within the page's landmark; a dialog makes all outside it inert.
  else (isBeside ? link.closest('article') : link.closest('dialog, main'))?.append(card);
  link.setAttribute('aria-expanded', 'true');
  const undo = (): void => {
    listeners.abort();
    explained?.about.remove();
    row.remove();
    link.removeAttribute('aria-expanded');
  };
  if (isBeside) {
    margins.showOver(card, link, isNote && note.matches(':hover'));
    return {
      element: card,
      pin: () => isNote && margins.pin(note, link),
      close: () => {
        undo();
        margins.close(card);
        if (!isNote) card.remove();
      },
    };
  }
  if (isUnfolded) {
    card.dataset.card = 'unfolded';
    card.scrollIntoView({ block: 'nearest' });
  } else float(card, opening, listeners.signal);
  return {
    element: card,
    pin: () => undefined,
    close: () => {
      undo();
      if (!isNote) card.remove();
      else
        for (const name of ['data-card', 'data-form', 'data-beneath', 'popover', 'style', 'hidden'])
          card.removeAttribute(name);
    },
  };
}

/**
 * What a link's entry says; undefined where that can't be had: the link still
 * leads there. A note that has its text on the page doesn't wait long for what
 * stands below it.
 */
async function explainSoon(link: HTMLAnchorElement, note: HTMLElement | undefined): Promise<Explained | undefined> {
  const explained = explain(link.dataset.ref ?? '', link.dataset.inferred !== undefined);
  if (!note?.querySelector(selectors.full)) return explained;
  return Promise.race([explained, new Promise<undefined>((late) => setTimeout(late, patience))]);
}

const makeCard = ({ title, full }: Explained): HTMLElement =>
  element(
    'div',
    { class: 'card', role: 'note', 'aria-label': filled(cardWords.label, { title }) },
    element('p', { class: 'title' }, title),
    full,
  );

function toolsOf({ link, back, close }: Opening): HTMLElement {
  const row = element('p', { class: 'card-tools' });
  if (back) row.append(button(tools.back, back));
  if (link.dataset.ref) row.append(element('a', { href: link.getAttribute('href') ?? '' }, tools.open));
  row.append(
    element('button', { type: 'button', 'data-cite': '' }, tools.cite),
    button(tools.close, close, { class: 'close' }),
  );
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
  const parts = [link, ...(reading ? piecesOf(reading, card) : [])].map(partsOf).find(({ length }) => length > 0);
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
