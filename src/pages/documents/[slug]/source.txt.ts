import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../edition/load.ts';

export const getStaticPaths: GetStaticPaths = () =>
  currentEdition().documents.map(({ slug }) => ({ params: { slug } }));

/** The source, byte for byte: it is UTF-8 without a byte order mark, which the check holds. */
export const GET: APIRoute = ({ params }) => {
  const document = currentEdition().documentBySlug.get(params.slug!);
  return new Response(document?.source.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
