import { entrySchemas, factsSchemas } from '../../model/entry.ts';
import { entryKinds, type EntryKind } from '../../model/kind.ts';
import { fieldsOf } from '../editors/fields.ts';

/** A key of an entry's record. */
export interface Term {
  readonly key: string;
  /** What it means, by the schema; several where kinds differ. Empty where no schema has it. */
  readonly meanings: readonly { readonly description: string; readonly kinds: readonly EntryKind[] }[];
}

/** The keys of the record itself, in its order; those that only the record has come without a meaning. */
export function recordTerms(): Term[] {
  const fields = new Map(fieldsOf(entrySchemas.agreement).map(({ name, description }) => [name, description]));
  const keys = [
    'entries',
    'id',
    'kind',
    'title',
    'aliases',
    'brief',
    'gloss',
    'symbol',
    'date',
    'dates',
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

/** The keys of the facts of all kinds, each once, with the kinds that have it. */
export function factTerms(): Term[] {
  const terms = new Map<string, Map<string, EntryKind[]>>();
  for (const kind of entryKinds) {
    for (const { name, description } of fieldsOf(factsSchemas[kind])) {
      const key = name.split('.').at(-1)!;
      const meanings = terms.get(key) ?? new Map<string, EntryKind[]>();
      meanings.set(description, [...(meanings.get(description) ?? []), kind]);
      terms.set(key, meanings);
    }
  }
  return [...terms].map(([key, meanings]) => ({
    key,
    meanings: [...meanings].map(([description, kinds]) => ({ description, kinds })),
  }));
}
