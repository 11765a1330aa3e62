import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { cardsOf } from '../exports/cards/cards.ts';
import { factsLine } from '../interface/facts.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  return Response.json(cardsOf(edition, (entry) => factsLine(entry, edition.matter.language)));
};
