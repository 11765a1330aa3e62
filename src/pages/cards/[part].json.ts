/** The cards in parts, where there are many. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Cards } from '../../contract/cards.ts';
import { currentEdition } from '../../edition/load.ts';
import { cardsOf, partsOf } from '../../feeds/cards.ts';
import { factsLine } from '../../wording/facts.ts';

export const getStaticPaths = (() => {
  const edition = currentEdition();
  return partsOf(cardsOf(edition, (entry) => factsLine(entry, edition.matter.language))).map((cards, part) => ({
    params: { part: String(part) },
    props: { cards },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ cards: Cards }> = ({ props: { cards } }) => Response.json(cards);
