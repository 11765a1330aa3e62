import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { allEntries } from '../exports/entries/record.ts';
import { address } from '../wording/href.ts';

export const GET: APIRoute = () => Response.json(allEntries(currentEdition(), address));
