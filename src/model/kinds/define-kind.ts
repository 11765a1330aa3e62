import type { MatterOf } from '../entry.ts';
import type { EntryData } from './entry-data.ts';
import type { BuiltInField, FactFields } from './fact.ts';
import type { BuiltInKind } from './kind-traits.ts';

/** A kind that comes with the engine, with what its entries are to schema.org. */
export interface DefinedKind<
  Id extends string,
  F extends FactFields<BuiltInField>,
  N extends boolean,
> extends BuiltInKind<Id, F, N> {
  /**
   * An entry's type and own properties.
   * @param year as of which it is told, where that changes with time: a person's office
   */
  readonly data: (matter: MatterOf<F, N>, year: number) => EntryData;
}

/** Defines a kind: the types of its facts follow from the table of its fields. */
export const defineKind = <
  const Id extends string,
  const F extends FactFields<BuiltInField>,
  const N extends boolean = false,
>(
  kind: Omit<DefinedKind<Id, F, N>, 'isOwn'>,
): DefinedKind<Id, F, N> => ({ ...kind, isOwn: false });
