import type { Position } from '../model/kinds/fact.ts';
import type { Entry } from './graph.ts';

/** Where a thing is on the map; undefined where its facts don't say. */
export function positionOf({ isOwn, kind, matter, facts }: Entry): Position | undefined {
  if (!isOwn && kind === 'place') return matter.facts;
  return facts.find((fact) => fact.type === 'place')?.value;
}
