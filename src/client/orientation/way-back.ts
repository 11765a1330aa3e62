import header from 'virtual:words/header';
import { base, filled } from '../dom.ts';
import { beingRead } from './being-read.ts';

/** Fills the place in the header with the document that was read last, and the way back to its paragraph. */
export function showWayBack(place: Element): void {
  const [link, back] = place.querySelectorAll('a');
  const read = beingRead();
  if (!read || !link || !back) return;
  link.href = `${base}documents/${read.slug}/`;
  link.textContent = read.title;
  back.href = `${link.href}#p${read.paragraph}`;
  back.textContent = filled(header.back, { n: Number(read.paragraph) });
  link.hidden = back.hidden = false;
}
