import { z } from 'zod';

/** Lower-case letters and figures in groups joined by single hyphens: what an id is made of, within other patterns. */
export const idSource = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const idPattern = new RegExp(`^${idSource}$`);

/** An id stands in addresses and never changes once published: `unscr-2254`, `geneva`. */
export const idSchema = z.string().regex(idPattern, { error: 'ill-formed id' });
