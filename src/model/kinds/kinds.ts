import { agreement } from './agreement.ts';
import { equipment } from './equipment.ts';
import { event } from './event.ts';
import type { OwnKind } from './kind-traits.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { resolution } from './resolution.ts';
import { term } from './term.ts';

/**
 * The kinds that come with the engine, in the order in which lists show them. A
 * new one is a module of this folder, and its name here.
 */
export const builtInKinds = { agreement, resolution, organisation, person, place, event, term, equipment };

type BuiltInKinds = typeof builtInKinds;
export type BuiltInId = keyof BuiltInKinds;

export type Kind = BuiltInKinds[BuiltInId] | OwnKind;

/** The kinds of an edition by their ids, in the order in which lists show them. */
export type Kinds = ReadonlyMap<string, Kind>;
