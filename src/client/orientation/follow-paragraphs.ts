import { selectors } from '../../contract/selectors.ts';
import { withPart } from '../parts.ts';

/** Makes the number of each paragraph that is pointed at, tapped or in focus a link. */
export function followParagraphs(root: HTMLElement, signal: AbortSignal): void {
  for (const type of ['pointerover', 'focusin'] as const)
    root.addEventListener(type, ({ target }) => linkNumberOf(target as Element), { signal });
}

/** Makes the number of the paragraph that an element is in, or beside, a link. */
export function linkNumberOf(target: Element): void {
  const paragraph = target.closest(selectors.unit)?.querySelector<HTMLElement>(selectors.paragraph);
  if (!paragraph) return;
  withPart(
    () => import('./paragraph-link.ts'),
    (part) => part.showParagraphLink(paragraph),
  );
}
