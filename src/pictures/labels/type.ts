/**
 * Type of the drawings, in their own units. A wide drawing is shown at no less
 * than 0.86 of its natural width (drawings.css): its labels stay above 12 CSS px.
 */
export const type = {
  size: 14,
  /** From one line to the next. */
  line: 19,
  /** From the top of a line to its baseline. */
  ascent: 14,
} as const;

/** Natural widths of the two forms of each drawing, in CSS px. */
export const naturalWidth = { wide: 864, narrow: 342 } as const;
