/** How the reader acts on the page: shared by what listens for it. */
export interface Input {
  /** How the last press came: a finger gets a sheet, a key leads into what it opens. */
  by: 'mouse' | 'touch' | 'key';
  /** Where the mouse is, in CSS px of the window; undefined where the focus was the last to move. */
  point: { readonly x: number; readonly y: number } | undefined;
}
