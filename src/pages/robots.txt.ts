import type { APIRoute } from 'astro';
import { address, isPublished } from '../wording/href.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n${isPublished() ? `\nSitemap: ${address('sitemap-index.xml')}\n` : ''}`);
