import { isSpoken } from '../../edition/groups.ts';
import type { Document, Paragraph } from '../../edition/graph.ts';

/** The speakers of a text, each once, in the order in which they begin. */
export const speakersOf = ({ paragraphs }: Document): string[] => [
  ...new Set(paragraphs.flatMap((paragraph) => speakerOf(paragraph, paragraphs) ?? [])),
];

/** Who speaks: the name that the edition gives, else the words before the turn. */
export function speakerOf(one: Paragraph, paragraphs: readonly Paragraph[]): string | undefined {
  if (!isSpoken(one)) return undefined;
  if (one.speaker !== undefined) return one.speaker;
  const first = paragraphs.find(({ turn, label }) => turn === one.turn && label !== undefined);
  return first?.label && first.text.slice(first.label.start, first.label.end).replace(/\s*[:.—–-]?\s*$/u, '');
}
