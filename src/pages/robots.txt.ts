import type { APIRoute } from 'astro';
import { address } from '../wording/href.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${address('sitemap-index.xml')}\n`);
