import { z } from 'zod';
import { textSchema } from './scalar.ts';

/** The pages of the engine whose prose an edition may replace by a page of its own of the same name. */
export const replaceablePages = ['about', 'accessibility', 'editors'] as const;
export type ReplaceablePage = (typeof replaceablePages)[number];

/** The engine's other pages, by their names at the root of the site. */
export const ownPages = [
  'claims',
  'data',
  'documents',
  'entries',
  'instruments',
  'map',
  'my-notes',
  'search',
  'sources',
  'timeline',
] as const;

/** Names that no page of the edition can have: those of the engine's pages, and of its folders. */
export const takenPages: ReadonlySet<string> = new Set([
  ...ownPages,
  'assets',
  'collections',
  'pagefind',
  'pictures',
  'v',
]);

/** What an editor writes at the head of `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: textSchema.describe('Its title, also in the menu.'),
  description: textSchema.optional().describe('A sentence for search engines.'),
  order: z
    .int()
    .optional()
    .describe('Its place among the pages of the edition in the menu; without it, after those with one.'),
});
export type PageMatter = z.infer<typeof pageSchema>;
