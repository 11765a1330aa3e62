import { element } from '../dom.ts';

/** A modal dialog with a heading, closed by Esc or a click beside it, and gone when closed. */
export function openPanel(title: string, className = 'panel'): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: className, 'aria-labelledby': 'panel-title' },
    // The focus goes to the heading, from where one reads on, unless a field wants it.
    element('h2', { id: 'panel-title', tabindex: '-1', autofocus: '' }, title),
  );
  dialog.addEventListener('click', (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (event.target === dialog && !isInside) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
