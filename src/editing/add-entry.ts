import type { Records } from '../edition/records.ts';
import type { Kind } from '../model/kinds/kinds.ts';
import { nearest } from '../model/nearest.ts';
import type { Changes, Refusal } from './changes.ts';
import { fileOf } from './matter.ts';
import { faultOfId, freeId } from './new-id.ts';

/** An entry to be written, as far as its editor has said. */
export interface NewEntry {
  readonly kind: string;
  readonly title: string;
  readonly id: string | undefined;
  readonly aliases: readonly string[];
  readonly brief: string | undefined;
  readonly gloss: string | undefined;
  readonly sources: readonly string[];
  /** Each as `name=value`. */
  readonly facts: readonly string[];
}

/** A new entry; what it must have and its editor hasn't said stands empty in it. */
export function addEntry(
  { kinds, entries, documents, notes }: Pick<Records, 'kinds' | 'entries' | 'documents' | 'notes'>,
  entry: NewEntry,
): { readonly changes: Changes; readonly id: string; readonly empty: readonly string[] } | Refusal {
  const kind = kinds.get(entry.kind);
  if (!kind) {
    const near = nearest(entry.kind, kinds.keys());
    return {
      refusal: `There is no kind of entry “${entry.kind}”. ${near === undefined ? `Give one of ${[...kinds.keys()].join(', ')}.` : `Did you mean “${near}”?`}`,
    };
  }
  const namesake = entries.find(({ fields }) => [fields.title, ...(fields.aliases ?? [])].includes(entry.title));
  if (namesake) return { refusal: `“${entry.title}” is a name of the entry “${namesake.id}” already.` };
  const taken = new Set([...entries, ...documents, ...notes].map(({ id }) => id));
  const id = entry.id ?? freeId(entry.title, taken);
  const fault = faultOfId(id, entry.id, 'this title', taken);
  if (fault !== undefined) return { refusal: fault };
  const facts = factsOf(kind, entry.facts);
  if ('refusal' in facts) return facts;
  const matter = {
    title: entry.title,
    ...(entry.aliases.length > 0 ? { aliases: entry.aliases } : {}),
    brief: entry.brief ?? null,
    gloss: entry.gloss ?? null,
    ...(Object.keys(facts.values).length > 0 ? { facts: facts.values } : {}),
    ...(entry.sources.length > 0 ? { sources: entry.sources } : {}),
  };
  const empty = [
    ...(['brief', 'gloss'] as const).filter((field) => entry[field] === undefined),
    ...Object.keys(facts.values).filter((key) => facts.values[key] === null),
  ];
  return { changes: new Map([[`content/entries/${kind.id}/${id}.mdx`, fileOf(matter)]]), id, empty };
}

/** The facts that were given, and empty ones that the kind can't do without. */
function factsOf(
  { id, facts }: Kind,
  given: readonly string[],
): { readonly values: Readonly<Record<string, unknown>> } | Refusal {
  const written = given.map((one) => one.split(/=(.*)/s).slice(0, 2) as [string, string | undefined]);
  const strange = written.find(([key, value]) => !Object.hasOwn(facts, key) || value === undefined);
  if (strange) {
    const known = Object.keys(facts);
    return {
      refusal: `The kind “${id}” has no fact “${strange[0]}”. ${known.length === 0 ? 'It has none.' : `Write --fact name=value with one of ${known.join(', ')}.`}`,
    };
  }
  const fields: Readonly<Record<string, { readonly type: string; readonly isRequired?: boolean }>> = facts;
  const values = written.map(([key, value = '']) => [key, valueOf(fields[key]!.type, value)] as const);
  const required = Object.keys(fields).filter((key) => fields[key]!.isRequired);
  return { values: Object.fromEntries([...required.map((key) => [key, null] as const), ...values]) };
}

/** A list is given with commas between its parts, a vote as `13-0-2`, a place as `51.5,-0.1`. */
function valueOf(type: string, text: string): unknown {
  const figures = text.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (type === 'vote' && figures.length === 3) {
    const [inFavour, against, abstain] = figures.map(Math.abs);
    return { for: inFavour, against, abstain };
  }
  if (type === 'place' && figures.length === 2) return { lat: figures[0], lon: figures[1] };
  if (type === 'list') return text.split(',').map((part) => part.trim());
  const isFigure = ['number', 'ordinal', 'latitude', 'longitude'].includes(type);
  if (isFigure && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return type === 'flag' ? text === 'true' : text;
}
