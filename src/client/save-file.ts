import { element } from './dom.ts';

/** Offers a text to be saved as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href, download: name }).click();
  // Not at once: the browser fetches it after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
