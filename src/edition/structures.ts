import type { TextBlock } from '../mdx/text-block.ts';
import type { Document } from './graph.ts';

/** Whether a text has more than paragraphs, exchanges and sections of the editor's. */
export const hasStructures = ({ blocks, paragraphs, divisions, variants }: Document): boolean =>
  variants.length > 0 ||
  blocks.some(isMore) ||
  divisions.some(({ level, heading }) => level > 1 || heading !== undefined) ||
  paragraphs.some(({ role, styles, pages }) => !plainRoles.has(role) || styles.length > 0 || pages.length > 0);

const plainRoles: ReadonlySet<string> = new Set(['title', 'dateline', 'question', 'answer', 'plain']);

const isMore = (block: TextBlock): boolean =>
  block.type === 'division' ? block.blocks.some(isMore) : block.type !== 'paragraph';
