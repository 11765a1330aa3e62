/**
 * A place in the text that outlasts another width or size of type, and notes that
 * unfold: the line of the window that it is told by, a paragraph, and how much of
 * that lies above the line.
 */
export interface Place {
  /** Id of the paragraph. */
  readonly paragraph: string;
  /** Part of its height, from 0 to 1. */
  readonly above: number;
  /** Distance of the line from the top of the window, in CSS px. */
  readonly line: number;
}

/**
 * Index of the first element that ends below a line, by halving.
 * @param elements one below the other
 * @param line in CSS px from the top of the window
 */
export function firstBelow(elements: readonly Element[], line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where the reader is: the first paragraph in the window, and its first line
 * there; after the text, the end of the last. Undefined where there is no text.
 */
export function placeIn(paragraphs: readonly HTMLElement[]): Place | undefined {
  const paragraph = paragraphs[firstBelow(paragraphs, 0)] ?? paragraphs.at(-1);
  if (!paragraph) return undefined;
  const { top, bottom, height } = paragraph.getBoundingClientRect();
  const above = Math.min(1, Math.max(0, -top) / height);
  return { paragraph: paragraph.id, above, line: above === 1 ? bottom : Math.max(0, top) };
}

/** Scrolls to a place. */
export function returnTo({ paragraph, above, line }: Place): void {
  const box = document.getElementById(paragraph)?.getBoundingClientRect();
  if (box) scrollBy({ top: box.top + above * box.height - line, behavior: 'instant' });
}
