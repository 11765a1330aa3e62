import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';

/** The index of names, for finding an entry by any of them: `[id, kind, title, ...aliases]` for each entry. */
export const GET: APIRoute = () =>
  Response.json(currentEdition().entries.map(({ id, kind, matter }) => [id, kind, matter.title, ...matter.aliases]));
