import { element } from '../dom.ts';

/** A modal dialog with a heading, closed by Esc or a click beside it, and gone when closed. One is open at a time. */
export function openPanel(title: string, className = 'panel'): HTMLDialogElement {
  const dialog = makePanel(title, className);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && !isInside(dialog, event)) dialog.close();
  });
  dialog.showModal();
  return dialog;
}

/**
 * A dialog with a heading beside the page, which stays in sight and in use, so
 * that what is chosen is seen at once. Closed by Esc or a press elsewhere, and
 * gone when closed.
 *
 * @param opener what opens it: a press on it is its own affair
 */
export function openBeside(title: string, opener: Element | null): HTMLDialogElement {
  const dialog = makePanel(title, 'panel beside');
  const listening = new AbortController();
  const { signal } = listening;
  dialog.addEventListener('close', () => listening.abort(), { signal });
  const press = (event: PointerEvent): void => {
    if (!isInside(dialog, event) && !opener?.contains(event.target as Element)) dialog.close();
  };
  document.addEventListener('pointerdown', press, { signal });
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) dialog.close();
  };
  document.addEventListener('keydown', key, { signal });
  dialog.show();
  return dialog;
}

function makePanel(title: string, className: string): HTMLDialogElement {
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) other.close();
  const dialog = element(
    'dialog',
    { class: className, 'aria-labelledby': 'panel-title' },
    // The focus goes to the heading, from where one reads on, unless a field wants it.
    element('h2', { id: 'panel-title', tabindex: '-1', autofocus: '' }, title),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

function isInside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
