/** Gives a reminder the brief of the earlier note that explained its entry. */
export function remind(root: HTMLElement, note: HTMLElement): void {
  const link = note.querySelector('a');
  if (note.dataset.again === undefined || !link || note.querySelector('.brief')) return;
  const brief = root.querySelector(`.note > a[href="${link.getAttribute('href')}"] + .brief`);
  if (brief) link.after(brief.cloneNode(true));
}
