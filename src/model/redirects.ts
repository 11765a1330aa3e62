import { z } from 'zod';
import { idSource } from './id.ts';
import { textSchema } from './scalar.ts';

/** What begins `content/redirects.yaml` where `rename` makes it. */
export const redirectsHead =
  '# Former addresses, and where what stood there is now. “apparatus rename” keeps this list.\n';

/** An address that may be moved, from the root of the site: `entries/issg`, `documents/letter`. */
export const movedPattern = new RegExp(`^(entries|documents)/(${idSource})$`);

/** A place within a document that may be moved, from the root of the site: `documents/letter/#note-siege`. */
export const movedPlacePattern = new RegExp(`^(documents/${idSource})/#([a-z0-9]+(?:-+[a-z0-9]+)*)$`);

/** `content/redirects.yaml`: addresses that were published, with those that stand for them. */
export const redirectsSchema = z.record(z.string(), textSchema);

/** A former address, or place in a document, and the one that stands for it. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}
