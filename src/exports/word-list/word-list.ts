import type { Document } from '../../edition/graph.ts';

/** The words of a text with their numbers, as TSV: the most frequent first, those that are level by their letters. */
export function wordList({ paragraphs, matter }: Document): string {
  const segmenter = new Intl.Segmenter([matter.language, 'en'], { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const { text } of paragraphs)
    for (const { segment, isWordLike } of segmenter.segment(text))
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return rows.map(([word, count]) => `${word}\t${count}\n`).join('');
}
