import type { z } from 'zod';
import { fieldInvalid, fieldMissing, fieldUnknown } from './findings/fields.ts';
import type { Finding } from './finding.ts';
import { briefMissing, glossMissing } from './findings/lengths.ts';
import { idIllFormed } from './findings/names.ts';
import { quoteValue } from './findings/quote.ts';
import { relationUnknown } from './findings/references.ts';
import { nearest } from './nearest.ts';
import { noteTypes } from './note.ts';
import { relationTypes } from './relation.ts';
import type { ReadYaml } from './yaml.ts';

/** What zod has against a value. */
export type Issue = z.core.$ZodIssue;

/**
 * An issue as findings, each at its field.
 *
 * @param value what was checked
 * @param base path of the checked part in the YAML
 */
export function findingsOf(issue: Issue, yaml: ReadYaml, value: unknown, base: readonly PropertyKey[]): Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fieldUnknown.here(yaml.locateKey(path, key), key, undefined));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && yaml.has(path)) {
    const deepest = nearestForm(issue.errors);
    if (depth(deepest) > 0) {
      return deepest.flatMap((inner) =>
        findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, yaml, value, base),
      );
    }
  }
  return [findingOf(issue, path, yaml, valueAt(value, issue.path))];
}

/** What an editor wrote, as characters to compare. */
const quotable = (written: unknown): string => (typeof written === 'string' ? written : JSON.stringify(written));

function findingOf(issue: Issue, path: readonly PropertyKey[], yaml: ReadYaml, written: unknown): Finding {
  const place = yaml.locate(path);
  const field = path.map(String).join('.');
  const last = String(path.at(-1) ?? '');
  if (path.length === 0) return fieldInvalid.notFields(place, written);
  if (!yaml.has(path)) return missingOf(last).missing(place, field);
  if (written === null || isEmpty(issue)) return missingOf(last).empty(place, field);
  if (path.at(-3) === 'relations' && last === 'type') {
    const type = quotable(written);
    return relationUnknown.noType(place, type, nearest(type, Object.keys(relationTypes)));
  }
  if (issue.message === 'ill-formed id') return idIllFormed.written(place, quoteValue(written));
  const choices = choicesOf(issue);
  if (choices) return fieldInvalid.notOfList(place, field, written, choices, nearest(quotable(written), choices));
  return fieldInvalid.form(place, field, written, reasonOf(issue));
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
  return (issue.message.charAt(0).toLowerCase() + issue.message.slice(1)).replace(/\.$/, '');
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
