import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { changeFeed } from '../exports/feed/feed.ts';
import { address, isPublished } from '../wording/href.ts';

/** Ids of a feed are whole addresses (RFC 4287 § 4.2.6): without a host there is none, and Astro writes no file for an empty answer. */
export const GET: APIRoute = () =>
  new Response(isPublished() ? changeFeed(currentEdition().matter, address) : null, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
