import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Finding, FindingCode, Place } from './finding.ts';
import { relationTypes } from './relation.ts';
import { noteTypes } from './note.ts';
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
  const last = String(path.at(-1) ?? '');
  const written = valueAt(yaml.value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      error(
        'field/unknown',
        yaml.locateKey(path, key),
        `There is no field “${key}” here.`,
        'Remove it, or correct its name.',
      ),
    );
  }
  // A union's issues are those of the branch that came furthest: the deepest path, then the fewest.
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && yaml.has(path)) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
    if (depth(deepest) > 0) return deepest.flatMap((inner) => findingsOf(inner, yaml, path));
  }
  if (path.length === 0) {
    return [
      error(
        'field/invalid',
        place,
        `Fields should stand here, not ${quote(written)}.`,
        'Write each as “name: value” on a line of its own.',
      ),
    ];
  }
  if (!yaml.has(path) || written === null || isEmpty(issue)) {
    const code = last === 'brief' || last === 'gloss' ? (`${last}/missing` as const) : 'field/missing';
    if (!yaml.has(path))
      return [
        error(code, place, `The field “${field}” is missing.`, `Add “${last}:”, as the page for editors describes it.`),
      ];
    return [error(code, place, `The field “${field}” is empty.`, 'Fill it in; an optional field may be removed.')];
  }
  if (path.at(-3) === 'relations' && last === 'type') {
    const near = nearest(wordOf(written), Object.keys(relationTypes));
    return [
      error(
        'relation/unknown',
        place,
        `There is no relation of type ${quote(written)}.`,
        near
          ? `Write “${near}”, or another of the list on the page for editors.`
          : 'Choose one of the list on the page for editors.',
      ),
    ];
  }
  if (issue.message === 'ill-formed id') {
    return [
      error(
        'id/ill-formed',
        place,
        `${quote(written)} isn't an id.`,
        'Write lower-case letters and figures, in groups joined by hyphens.',
      ),
    ];
  }
  const choices = choicesOf(issue);
  if (choices) {
    const near = nearest(wordOf(written), choices);
    const remedy = `Write ${near ? `“${near}”, or another of` : 'one of'}: ${choices.join(', ')}.`;
    return [error('field/invalid', place, `The field “${field}” can't be ${quote(written)}.`, remedy)];
  }
  const reason = sentence(issue.message);
  return [
    error(
      'field/invalid',
      place,
      `The field “${field}” can't be ${quote(written)}: ${reason}`,
      'Correct it; the page for editors gives its form.',
    ),
  ];
}

/** The closed list that a field's value is of, if it is one. */
function choicesOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  // A note's type chooses its schema; zod gives no choices there.
  if (issue.code === 'invalid_union' && issue.discriminator === 'type') return [...noteTypes];
  return undefined;
}

/** What was written, where it is a word; none is near to anything else. */
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an editor wrote, in quotation marks, if it is a word or a few. */
function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const text = String(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((i) => i.path.length));

const isEmpty = (issue: Issue): boolean => issue.code === 'too_small' && issue.origin === 'string';

const sentence = (message: string): string =>
  message.charAt(0).toLowerCase() + message.slice(1) + (message.endsWith('.') ? '' : '.');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** The candidate nearest to a word, if not more than a third of its characters must be edited. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.ceil(word.length / 3) + 1;
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
