import type { OriginalNotePart, OriginalNoteType } from '../mdx/parsed-document.ts';
import { fill, words } from './words.ts';

/** What a note of the original is called, by which it is told from ours. */
export function originalNoteName(of: OriginalNoteType, by: OriginalNotePart['by']): string {
  const type = words.original[of];
  switch (by) {
    case 'author':
      return fill(words.original.byAuthor, { type });
    case 'editor':
      return fill(words.original.byEditor, { type });
    case undefined:
      return type;
  }
}
