import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Finding, FindingCode, Place } from './finding.ts';
import { relationTypes } from './relation.ts';
import type { ReadYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks data against a schema. Every issue becomes a finding at its field;
 * the data are there only where none was found.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  yaml: ReadYaml,
  value: unknown = yaml.value,
  base: readonly PropertyKey[] = [],
): { readonly data: T | undefined; readonly findings: readonly Finding[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, findings: [] };
  return { data: undefined, findings: result.error.issues.flatMap((issue) => findingsOf(issue, yaml, base)) };
}

function findingsOf(issue: Issue, yaml: ReadYaml, base: readonly PropertyKey[]): Finding[] {
  const path = [...base, ...issue.path];
  const place = yaml.locate(path);
  const field = path.map(String).join('.');
  const last = String(path.at(-1));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      error('field/unknown', yaml.locateKey(path, key), `There is no field “${key}” here.`, 'Remove it, or correct its name.'),
    );
  }
  // A union's issues are those of the branch that came furthest: the one with the deepest path.
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && yaml.has(path)) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!;
    if (depth(deepest) > 0) return deepest.flatMap((inner) => findingsOf(inner, yaml, path));
  }
  if (!yaml.has(path) || isEmpty(issue)) {
    const code = last === 'brief' || last === 'gloss' ? (`${last}/missing` as const) : 'field/missing';
    return [error(code, place, `The field “${field}” is missing.`, `Add “${last}:”, as the page for editors describes it.`)];
  }
  if (path.at(-3) === 'relations' && last === 'type') {
    const written = String(valueAt(yaml.value, path));
    const near = nearest(written, Object.keys(relationTypes));
    return [
      error(
        'relation/unknown',
        place,
        `There is no relation of type “${written}”.`,
        near ? `Write “${near}”, or another of the list on the page for editors.` : 'Choose one of the list on the page for editors.',
      ),
    ];
  }
  if (issue.message === 'ill-formed id') {
    const written = String(valueAt(yaml.value, path) ?? last);
    return [error('id/ill-formed', place, `“${written}” isn't an id.`, 'Write lower-case letters and figures, in groups joined by hyphens.')];
  }
  return [error('field/invalid', place, `The field “${field}” isn't as it should be: ${sentence(issue.message)}`, 'Correct it; the page for editors gives its form.')];
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((i) => i.path.length));

const isEmpty = (issue: Issue): boolean => issue.code === 'too_small' && issue.origin === 'string';

const sentence = (message: string): string =>
  message.charAt(0).toLowerCase() + message.slice(1) + (message.endsWith('.') ? '' : '.');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** The candidate nearest to a word, if it is within a third of its length or three edits. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

const error = (code: FindingCode, place: Place, message: string, remedy: string): Finding => ({
  code,
  severity: 'error',
  place,
  message,
  remedy,
});
