/** How the reader acts on the page: shared by what listens for it. */
export interface Input {
  /** How the last press came: a finger gets a sheet, a key leads into what it opens. */
  by: 'mouse' | 'touch' | 'key';
  /** Where the mouse is, in CSS px of the window; undefined where the focus was the last to move. */
  point: { readonly x: number; readonly y: number } | undefined;
}

/** Keeps how the last press came; before the first press, touch where the device can't hover. */
export function watchInput(signal: AbortSignal): Input {
  const input: Input = { by: matchMedia('(hover: none)').matches ? 'touch' : 'mouse', point: undefined };
  const press = ({ pointerType }: PointerEvent): void => {
    input.by = pointerType === 'mouse' ? 'mouse' : 'touch';
  };
  document.addEventListener('pointerdown', press, { capture: true, signal });
  document.addEventListener('keydown', () => (input.by = 'key'), { capture: true, signal });
  return input;
}
