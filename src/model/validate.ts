import type { z } from 'zod';
import { asWritten, draftOf, type Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import { findingsOf, issuesOfAll, type Issue } from './issues.ts';
import type { ReadYaml } from './yaml.ts';

/** Data as a schema has them. */
export interface Validated<T> {
  /** There only where nothing was found. */
  readonly data: T | undefined;
  /** All that is sound by itself; undefined where nothing of the kind was written. */
  readonly draft: Draft<T> | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Checks YAML against a schema. Every issue becomes a finding at its field, and
 * hides none of another field.
 *
 * @param path of the part that is checked; all of it without one
 */
export function validate<T>(schema: z.ZodType<T>, yaml: ReadYaml, path: readonly string[] = []): Validated<T> {
  // Of an empty file every field is missing.
  const isEmpty = yaml.value === null;
  const value = isEmpty ? {} : asWritten(schema, at(yaml.value, path), at(yaml.text, path));
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, draft: result.data as Draft<T>, findings: [] };
  const issues = result.error.issues.flatMap((issue) => whicheverIsMeant(schema, issue, value));
  return {
    data: undefined,
    draft: draftOf(schema, value),
    findings: issues.flatMap((issue) => findingsOf(issue, { schema, yaml, value, base: path })),
  };
}

/** Where it isn't known which of several schemas is meant: what all of them find. */
function whicheverIsMeant(schema: z.ZodType, issue: Issue, value: unknown): readonly Issue[] {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (issue.code !== 'invalid_union' || def.type !== 'union') return [issue];
  const found = issuesOfAll(def.options.map((option) => (option as z.ZodType).safeParse(value).error?.issues ?? []));
  if (issue.discriminator === undefined) return issue.path.length === 0 ? found : [issue];
  return [issue, ...found.filter(({ path }) => path[0] !== issue.discriminator)];
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
