import type { Place, Thing } from 'schema-dts';
import { readDate } from '../date.ts';
import type { SchemaType } from './schema-type.ts';

/**
 * What an entry is in the vocabulary of schema.org: its type, and the properties
 * that only this type has. The types of schema-dts hold it to that vocabulary.
 */
export type EntryData = Extract<Thing, { readonly '@type': SchemaType }>;

/** The same for a kind of the edition's own, whose type is told when the edition is read. */
export interface OwnEntryData {
  readonly '@type': SchemaType;
  readonly identifier?: string;
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The properties that have a value. */
export const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;

/** As precise as it was written: schema.org takes days, months and years; an approximate date it can't say. */
export function exact(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && readDate(date) ? date : undefined;
}

/** A place of which only the name is known; none without it. */
export const namedPlace = (name: string | undefined) =>
  name === undefined ? undefined : ({ '@type': 'Place', name } as const satisfies Place);
