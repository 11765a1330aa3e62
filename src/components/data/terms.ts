import { commonSchema } from '../../model/entry.ts';
import { factsSchema } from '../../model/kinds/fact.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import { claimSchema } from '../../model/note.ts';
import { fieldsOf } from '../editors/fields.ts';

/** A key of an entry's record. */
export interface Term {
  readonly key: string;
  /** What it means, by the schema, with the ids of kinds; several where kinds differ. Empty where no schema has it. */
  readonly meanings: readonly { readonly description: string; readonly kinds: readonly string[] }[];
}

/** What the schema of every kind says of a field. */
const commonFields = (): ReadonlyMap<string, string> =>
  new Map(fieldsOf(commonSchema).map(({ name, description }) => [name, description]));

/** The keys of the record itself, in its order; those that only the record has come without a meaning. */
export function recordTerms(): Term[] {
  const fields = commonFields();
  const keys = [
    'entries',
    'id',
    'kind',
    'title',
    'aliases',
    'brief',
    'gloss',
    'facts',
    'relations',
    'type',
    'to',
    'sources',
  ];
  return keys.map((key) => {
    const description = key === 'facts' ? undefined : fields.get(key);
    return { key, meanings: description === undefined ? [] : [{ description, kinds: [] }] };
  });
}

/** The keys of a contested claim that no other vocabulary has, in the order of its record. */
export function claimTerms(): Term[] {
  const fields = new Map(fieldsOf(claimSchema).map(({ name, description }) => [name, description]));
  return ['claims', 'record', 'sides', 'oneSided', 'reading', 'evidence', 'checked'].map((key) => {
    const description = fields.get(key);
    return { key, meanings: description === undefined ? [] : [{ description, kinds: [] }] };
  });
}

/** The keys of the facts, each once: those that any entry may have, then those of kinds, with the kinds. */
export function factTerms(kinds: Kinds): Term[] {
  const fields = commonFields();
  const common = ['symbol', 'date', 'dates'].map((key) => [key, new Map([[fields.get(key)!, []]])] as const);
  const terms = new Map<string, Map<string, string[]>>(common);
  for (const { id, facts } of kinds.values()) {
    for (const { name, description } of fieldsOf(factsSchema(facts))) {
      const key = name.split('.').at(-1)!;
      const meanings = terms.get(key) ?? new Map<string, string[]>();
      meanings.set(description, [...(meanings.get(description) ?? []), id]);
      terms.set(key, meanings);
    }
  }
  return [...terms].map(([key, meanings]) => ({
    key,
    meanings: [...meanings].map(([description, ids]) => ({ description, kinds: ids })),
  }));
}
