import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { claimsRecord } from '../exports/claims/record.ts';
import { address } from '../wording/href.ts';

export const GET: APIRoute = () => Response.json(claimsRecord(currentEdition(), address));
