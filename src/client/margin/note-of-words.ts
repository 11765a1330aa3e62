import { markId, noteOf } from '../../contract/ids.ts';

/** The note that belongs to a mention, or to any of the marks of a passage. */
export function noteOfWords(root: ParentNode, { id }: Element): HTMLElement | undefined {
  if (id === '') return undefined;
  const editorial = noteOf(id);
  const words = editorial === undefined ? id : markId(editorial);
  return root.querySelector<HTMLElement>(`[data-note-for="${CSS.escape(words)}"]`) ?? undefined;
}
