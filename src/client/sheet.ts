import { element } from './dom.ts';

const sheets = new Map<string, Promise<void>>();

/** Adds the style sheet of a part that is loaded later, once; settled when it applies, or can't be had. */
export function withSheet(address: string): Promise<void> {
  const known = sheets.get(address);
  if (known) return known;
  const link = element('link', { rel: 'stylesheet', href: address });
  const loaded = new Promise<void>((done) => {
    for (const type of ['load', 'error']) link.addEventListener(type, () => done());
  });
  sheets.set(address, loaded);
  document.head.append(link);
  return loaded;
}
