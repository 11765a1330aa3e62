import type { z } from 'zod';
import { fieldInvalid, fieldMissing, fieldUnknown } from './findings/fields.ts';
import { exampleOf } from './examples.ts';
import { fieldSubject } from './field-names.ts';
import type { Finding, Place } from './finding.ts';
import { briefMissing, glossMissing } from './findings/lengths.ts';
import { idIllFormed } from './findings/names.ts';
import { quoteValue } from './findings/quote.ts';
import { relationUnknown } from './findings/references.ts';
import { keysAt } from './known-keys.ts';
import { nearest } from './nearest.ts';
import { noteTypes } from './note.ts';
import { relationTypes } from './relation.ts';
import type { ReadYaml } from './yaml.ts';

/** What zod has against a value. */
export type Issue = z.core.$ZodIssue;

/** What a schema was asked about. */
export interface Checked {
  readonly schema: z.ZodType;
  readonly yaml: ReadYaml;
  readonly value: unknown;
  /** Path of the checked part in the YAML. */
  readonly base: readonly PropertyKey[];
}

/** An issue as findings, each at its field. */
export function findingsOf(issue: Issue, { schema, yaml, value, base }: Checked): Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => fieldUnknown.here(yaml.locateKey(path, key), key, nearest(key, known), known));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && yaml.has(path)) {
    const deepest = nearestForm(issue.errors);
    if (depth(deepest) > 0) {
      return deepest.flatMap((inner) =>
        findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, { schema, yaml, value, base }),
      );
    }
  }
  return [findingOf(issue, path, yaml, value, base)];
}

/** What an editor wrote, as characters to compare. */
const quotable = (written: unknown): string => (typeof written === 'string' ? written : JSON.stringify(written));

function findingOf(
  issue: Issue,
  path: readonly PropertyKey[],
  yaml: ReadYaml,
  value: unknown,
  base: readonly PropertyKey[],
): Finding {
  const written = valueAt(value, issue.path);
  const place = yaml.locate(path);
  const last = String(path.at(-1) ?? '');
  // Of a source the id around it says nothing that the place doesn't.
  const subject = fieldSubject(path.slice(base.length));
  const example = exampleOf(path, isGroupWanted(issue));
  if (path.length === base.length) return fieldInvalid.notFields(place, written);
  if (!yaml.has(path)) return missingOf(last).missing(place, subject, example);
  if (written === null || isEmpty(issue)) return missingOf(last).empty(place, subject, example);
  if (path.at(-3) === 'relations' && last === 'type')
    return relationOf(place, quotable(written), valueAt(value, issue.path.slice(0, -1)));
  if (issue.message === 'ill-formed id') return idIllFormed.written(place, quoteValue(written));
  const choices = choicesOf(issue);
  if (choices) return fieldInvalid.notOfList(place, subject, written, choices, nearest(quotable(written), choices));
  return fieldInvalid.form(place, subject, written, reasonOf(issue), correctedOf(issue, written, last) ?? example);
}

/** A relation of no type, or written at its other end. */
function relationOf(place: Place, type: string, relation: unknown): Finding {
  const meant = Object.entries(relationTypes).find(([, { inverse }]) => inverse === type)?.[0];
  const { to } = (relation ?? {}) as { readonly to?: unknown };
  const self = /([^/]+)\.mdx$/.exec(place.file)?.[1];
  return meant !== undefined && typeof to === 'string' && self !== undefined
    ? relationUnknown.fromOtherEnd(place, type, meant, self, to)
    : relationUnknown.noType(place, type, nearest(type, Object.keys(relationTypes)));
}

const isGroupWanted = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.expected === 'object';

/** The line as it should be, where what was written tells it; undefined where it doesn't. */
function correctedOf(issue: Issue, written: unknown, field: string): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const isWord = typeof written === 'string' || typeof written === 'number';
  if (issue.expected === 'array' && isWord) return `${field}:\n  - ${written}`;
  if (issue.expected === 'boolean') return `${field}: true`;
  return undefined;
}

/** The rule that a field which isn't there breaks. */
const missingOf = (field: string) =>
  field === 'brief' ? briefMissing : field === 'gloss' ? glossMissing : fieldMissing;

/** The issues that each of several schemas has: they hold whichever is meant. */
export function issuesOfAll(found: readonly (readonly Issue[])[]): Issue[] {
  const [first = [], ...others] = found.map((issues) => issues.flatMap(oneAKey));
  const signed = others.map((issues) => new Set(issues.map(signatureOf)));
  return first.filter((issue) => signed.every((signatures) => signatures.has(signatureOf(issue))));
}

const oneAKey = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

const signatureOf = (issue: Issue): string =>
  JSON.stringify([issue.code, issue.path, issue.code === 'unrecognized_keys' ? issue.keys : []]);

/** Of the forms that a value may have, the issues of the one that came furthest: the deepest path, then the fewest. */
const nearestForm = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  [...forms].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;

const depth = (issues: readonly Issue[]): number => issues.reduce((most, { path }) => Math.max(most, path.length), 0);

/** The closed list that a field's value is of, if it is one. */
function choicesOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  // A note's type chooses its schema; zod gives no choices there.
  if (issue.code === 'invalid_union' && issue.discriminator === 'type') return [...noteTypes];
  return undefined;
}

const isEmpty = (issue: Issue): boolean => issue.code === 'too_small' && issue.origin === 'string';

/** What zod's types are called by those who write YAML. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: '“true” or “false”',
  array: 'a list',
  object: 'a group of fields',
};

/** Why a value can't stand, as part of a sentence. */
function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && typeNames[issue.expected]) return `it should be ${typeNames[issue.expected]}`;
  if (issue.code === 'too_big') return `the most is ${issue.maximum}`;
  if (issue.code === 'too_small')
    return `${issue.origin === 'array' ? 'it needs at least' : 'the least is'} ${issue.minimum}`;
  if (issue.code === 'invalid_union') return 'it should be words';
  // What zod says by itself is for programmers; what a schema says is for editors.
  if (/^(?:Invalid|Too|Unrecognized)/.test(issue.message)) return 'it has another form';
  return issue.message.replace(/\.$/, '');
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
