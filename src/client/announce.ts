import { element } from './dom.ts';

/** Says something to screen readers: in the dialog that is open, since what lies behind one is silent. */
export function announce(text: string): void {
  const place = document.querySelector('dialog:modal') ?? document.body;
  let region = place.querySelector<HTMLElement>(':scope > .quiet[role="status"]');
  if (!region) place.append((region = element('div', { class: 'quiet', role: 'status' })));
  region.textContent = text;
}
