import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { cardsOf } from '../feeds/cards.ts';
import { factsLine } from '../wording/facts.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  return Response.json(cardsOf(edition, (entry) => factsLine(entry, edition.matter.language)));
};
