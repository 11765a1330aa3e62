import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a result is: an entry by its id, a paragraph by its number, a note by its id; the latter two of the document. */
const targetSchema = z.string().regex(/^(?:entry|paragraph|note):[a-z0-9-]+$/);

/** A query, and what must be first, or among the first three; or that nothing may be found. */
const expectationSchema = z.union([
  z.strictObject({ query: z.coerce.string(), first: targetSchema }),
  z.strictObject({ query: z.coerce.string(), among: z.array(targetSchema).min(1) }),
  z.strictObject({ query: z.coerce.string(), none: z.literal(true) }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

/** Where the expectations of a document lie, below `content/`. */
export const expectationsFile = (slug: string): string => `documents/${slug}/expect/queries.yaml`;

/**
 * What the editors of a document expect of the search; nothing where they say nothing.
 * @throws where the file isn't as it should be
 */
export function expectationsOf(content: string, slug: string): Expectation[] {
  const file = join(content, expectationsFile(slug));
  return existsSync(file) ? z.array(expectationSchema).parse(parse(readFileSync(file, 'utf8'))) : [];
}
