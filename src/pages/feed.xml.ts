import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { changeFeed } from '../exports/feed/feed.ts';
import { address } from '../wording/href.ts';

export const GET: APIRoute = () =>
  new Response(changeFeed(currentEdition().matter, address), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
