import { z } from 'zod';

/** Lower-case letters and figures in groups joined by single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id stands in addresses and never changes once published: `unscr-2254`, `geneva`. */
export const idSchema = z.string().regex(idPattern, { error: 'ill-formed id' });
