/**
 * Tells one link of a page from the others, so that it is found again when the
 * page is made anew, whatever scripts had added to it.
 */
export interface LinkName {
  /** Selector of what it stands in; the document without it. */
  readonly within: string | undefined;
  readonly href: string;
  /** Which of the links to that address it is there, from 0. */
  readonly nth: number;
}

/** What has a name of its own: scripts add at the end of these, not before what is there. */
const named = '[id], [data-note-for]';

export function nameOfLink(link: HTMLAnchorElement): LinkName {
  const place = link.closest<HTMLElement>(named);
  const within =
    place && (place.id ? `#${CSS.escape(place.id)}` : `[data-note-for="${CSS.escape(place.dataset.noteFor ?? '')}"]`);
  const href = link.getAttribute('href') ?? '';
  return { within: within ?? undefined, href, nth: linksTo(href, place ?? document).indexOf(link) };
}

export function linkNamed({ within, href, nth }: LinkName): HTMLAnchorElement | undefined {
  const place = within === undefined ? document : document.querySelector(within);
  if (place instanceof HTMLAnchorElement) return place;
  return place ? linksTo(href, place)[nth] : undefined;
}

const linksTo = (href: string, place: ParentNode): HTMLAnchorElement[] =>
  place instanceof HTMLAnchorElement
    ? [place]
    : [...place.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
