import { selectors } from '../../contract/selectors.ts';
import { withPart } from '../parts.ts';

/** Makes the number of the paragraph that is pointed at, tapped or in focus a link. */
export function followParagraphs(root: HTMLElement, signal: AbortSignal): void {
  const follow = (event: Event): void => {
    const paragraph = (event.target as Element)
      .closest(selectors.unit)
      ?.querySelector<HTMLElement>(selectors.paragraph);
    if (!paragraph) return;
    withPart(
      () => import('./paragraph-link.ts'),
      (part) => part.showParagraphLink(paragraph),
    );
  };
  for (const type of ['pointerover', 'focusin'] as const) root.addEventListener(type, follow, { signal });
}
