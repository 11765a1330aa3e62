import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A fact that stands in several places. */
const factSchema = z.strictObject({
  /** In a sentence, for those who read a fault. */
  fact: z.string().min(1),
  /** As each of the places writes it. */
  words: z.string().min(1),
  /** Entries and notes of the document: `entry:<id>`, `note:<id>`. */
  in: z.array(z.string().regex(/^(?:entry|note):[a-z0-9-]+$/)).min(1),
  /** What no entry and no note may write: the fact as it was wrong before. */
  never: z.array(z.string().min(1)).default([]),
});
export type ExpectedFact = z.infer<typeof factSchema>;

/** Where the facts that the notes of a document and the entries share lie, below `content/`. */
export const factsFile = (slug: string): string => `documents/${slug}/expect/facts.yaml`;

/**
 * What the editors hold equal wherever it stands; nothing where they say nothing.
 * @throws where the file isn't as it should be
 */
export function expectedFacts(content: string, slug: string): ExpectedFact[] {
  const file = join(content, factsFile(slug));
  return existsSync(file) ? z.array(factSchema).parse(parse(readFileSync(file, 'utf8'))) : [];
}
