import { descendants, wordsIn, type MarkupElement } from '../markup/element.ts';

/** The notes of a page: where their marks, their words and the links back to the marks are. */
export interface HtmlNotes {
  /** The key of its note, by each mark. */
  readonly marks: ReadonlyMap<MarkupElement, string>;
  readonly elements: ReadonlyMap<string, { readonly mark: string; readonly element: MarkupElement }>;
  readonly back: ReadonlySet<MarkupElement>;
}

/** Words that a link has where it is the mark of a note: a figure, a letter, a sign, in brackets or not. */
const markPattern = /^[[(]?(?:\d{1,4}|\p{L}|[*†‡§¶]{1,3})[\])]?$/u;
const isMarked = ({ attributes }: MarkupElement): boolean =>
  attributes.role === 'doc-noteref' || /\bnoteref\b/.test(attributes['epub:type'] ?? '');

/**
 * Footnotes as the web and the converters of Word write them: a link with a
 * mark for words, to an element that stands elsewhere and is no heading.
 */
export function notesOfHtml(root: MarkupElement): HtmlNotes {
  const all = descendants(root);
  const byId = new Map(
    all.flatMap((one) => (one.attributes.id === undefined ? [] : ([[one.attributes.id, one]] as const))),
  );
  const marks = new Map<MarkupElement, string>();
  const elements = new Map<string, { mark: string; element: MarkupElement }>();
  const back = new Set<MarkupElement>();
  const position = new Map(all.map((one, i) => [one, i]));
  for (const link of all) {
    const words = wordsIn(link);
    const key = /^#(.+)$/.exec(link.attributes.href ?? '')?.[1];
    const target = key === undefined ? undefined : byId.get(decoded(key));
    if (link.name !== 'a' || key === undefined || target === undefined) continue;
    if (!isMarked(link) && !markPattern.test(words)) continue;
    const note = wholeNote(target);
    // A mark stands before its note; what leads the other way is the way back.
    if (position.get(note)! < position.get(link)! || contains(note, link)) continue;
    marks.set(link, key);
    elements.set(key, elements.get(key) ?? { mark: words.replace(/^[[(]|[\])]$/g, ''), element: note });
  }
  const marksAndAround = new Set([...marks.keys()].flatMap((mark) => [mark, ...(mark.parent ? [mark.parent] : [])]));
  for (const { element } of elements.values()) {
    for (const link of descendants(element)) {
      const to = byId.get(decoded(link.attributes.href?.slice(1) ?? ''));
      if (link.name === 'a' && to && marksAndAround.has(to)) back.add(link);
    }
  }
  return { marks, elements, back };
}

/** The item or paragraph that an empty target, or a back link, stands at the head of. */
const wholeNote = (target: MarkupElement): MarkupElement =>
  (target.name === 'a' || target.name === 'span' || target.name === 'sup') && target.parent
    ? wholeNote(target.parent)
    : target;

function contains(outer: MarkupElement, inner: MarkupElement): boolean {
  for (let one: MarkupElement | undefined = inner; one; one = one.parent) if (one === outer) return true;
  return false;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
