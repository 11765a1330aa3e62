import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { claimsTable } from '../exports/claims/table.ts';
import { address } from '../wording/href.ts';

export const GET: APIRoute = () =>
  new Response(claimsTable(currentEdition(), address), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
