import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../edition/load.ts';
import { entryRecord } from '../../../exports/entries/record.ts';
import { address } from '../../../wording/href.ts';

export const getStaticPaths: GetStaticPaths = () => currentEdition().entries.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const edition = currentEdition();
  return Response.json(entryRecord(edition.entryById.get(params.id!)!, address));
};
