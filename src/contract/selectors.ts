/** Selectors of what scripts look for on a page. */
export const selectors = {
  article: 'article[data-document]',
  paragraph: '[data-paragraph]',
  /** An exchange or section. */
  division: 'section[aria-labelledby]',
  /** A paragraph with its notes. */
  unit: '.unit',
  /** Every piece of every mention. */
  mention: '[data-mention]',
  /** The link after words that an editorial note is about. */
  mark: '[role="doc-noteref"]',
  /** Words that an editorial note is about. */
  noted: '[data-note]',
  /** What opens a note or a card. */
  trigger: 'a[data-ref], a[role="doc-noteref"]',
  note: '.note',
  /** What counts the notes of an exchange, and unfolds them where there is no margin. */
  noteLine: '.note-line',
  /** Of a note: that it is about a passage of the text, not about an entry. */
  editorial: '.editorial',
  /** In a note: all that it says when it is opened. */
  full: '.full',
  /** An open note or card. */
  card: '[data-card]',
  apparatus: '[data-apparatus]',
} as const;
