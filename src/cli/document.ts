import type { Refusal } from '../editing/changes.ts';
import type { DocumentRecord, Records } from '../edition/records.ts';
import { nearest } from '../model/nearest.ts';

/** The document of a slug, if it can be read, else why not. */
export function documentOf({ documents }: Pick<Records, 'documents'>, slug: string): DocumentRecord | Refusal {
  const document = documents.find(({ id }) => id === slug);
  if (!document) {
    const slugs = documents.map(({ id }) => id);
    const near = nearest(slug, slugs);
    const known = slugs.length === 0 ? 'There are none yet.' : `There are ${slugs.slice(0, 10).join(', ')}.`;
    return { refusal: `There is no document “${slug}”. ${near === undefined ? known : `Did you mean “${near}”?`}` };
  }
  if (!document.parsed.isWhole)
    return { refusal: `The text of “${slug}” can’t be read. Run “apparatus check”, and mend it first.` };
  return document;
}

/** Why words can't be marked as a mention. */
export const cutByOthers = (paragraph: number, words: string): string =>
  `Paragraph ${paragraph}: “${words}” can’t be marked, since other marks cut it.`;
