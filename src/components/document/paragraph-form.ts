import { isFollowing } from '../../edition/groups.ts';
import type { Document, Paragraph } from '../../edition/graph.ts';

/** The element that a paragraph is: a heading of the source is one of the page, below those around it. */
export function tagOf(
  { divisions }: Document,
  { role, division }: Paragraph,
): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' {
  if (role === 'title') return 'h1';
  if (role !== 'heading') return 'p';
  return headingOf(divisions[(division ?? 1) - 1]?.level ?? 1);
}

/** The heading of a division. @param level from 1 */
export const headingOf = (level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' =>
  (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(level, 5) - 1]!;

/** What style sheets go by: the role of a paragraph, and whether it goes on with what the one before it began. */
export const classOf = (document: Document, paragraph: Paragraph): string =>
  [
    paragraph.role === 'dateline' ? 'dated' : paragraph.role,
    ...(isFollowing(document, paragraph) ? ['following'] : []),
  ].join(' ');
