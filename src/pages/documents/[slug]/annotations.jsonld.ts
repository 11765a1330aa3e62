import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../edition/load.ts';
import { annotationCollection } from '../../../exports/annotations/collection.ts';
import { address } from '../../../wording/href.ts';

export const getStaticPaths: GetStaticPaths = () =>
  currentEdition().documents.map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = ({ params }) => {
  const edition = currentEdition();
  const document = edition.documentBySlug.get(params.slug!)!;
  return Response.json(annotationCollection(edition, document, address));
};
