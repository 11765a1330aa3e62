import { addressLost } from '../../model/findings/addresses.ts';
import { nearest } from '../../model/nearest.ts';
import { addressesOf, presentAddress } from '../addresses.ts';
import type { Records } from '../records.ts';
import type { Check } from './check.ts';

/** What was published is still there, or a redirect leads from it. What couldn't be read may still be there. */
export const checkAddresses: Check = (records) => {
  const { addresses, redirects } = records;
  if (addresses.length === 0) return [];
  const own = addressesOf(records);
  const isOpen = unreadIn(records);
  return addresses.flatMap(({ address, place }) => {
    const present = presentAddress(address, redirects);
    if (own.has(present) || isOpen(present)) return [];
    const [page, slug] = /^documents\/([^/]+)\/#/.exec(present) ?? [];
    if (page !== undefined && own.has(`documents/${slug}/`)) return [addressLost.place(place, address)];
    const [, folder, id] = /^(documents|entries)\/([^/]+)\//.exec(present) ?? [];
    if (folder === undefined || id === undefined || own.has(`${folder}/${id}/`))
      return [addressLost.file(place, address)];
    const ids = folder === 'entries' ? records.known.entries.keys() : records.known.documents;
    return [addressLost.page(place, address, `${folder}/${id}`, nearest(id, ids) ?? 'another')];
  });
};

/** Whether an address may be there although nothing of it was read. */
function unreadIn({ known, documents, faulty, edition }: Records): (address: string) => boolean {
  const files = new Set(faulty.map(({ path }) => path));
  const isUnread = (slug: string): boolean => {
    const document = documents.find(({ id }) => id === slug);
    return !document?.parsed.isWhole || files.has(document.file);
  };
  return (address) => {
    const [, entry] = /^entries\/([^/]+)\//.exec(address) ?? [];
    if (entry !== undefined) return known.entries.has(entry);
    const [, slug, rest = ''] = /^documents\/([^/]+)\/(.*)$/.exec(address) ?? [];
    if (slug === undefined) return edition === undefined;
    return known.documents.has(slug) && (rest === '' || isUnread(slug));
  };
}
