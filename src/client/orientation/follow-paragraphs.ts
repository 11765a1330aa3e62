import { selectors } from '../../contract/selectors.ts';
import { withPart } from '../parts.ts';

/** Makes the number of the paragraph that is pointed at, tapped or in focus a link. */
export function followParagraphs(root: HTMLElement, signal: AbortSignal): void {
  const follow = (at: Element | null): void => {
    const paragraph = at?.closest(selectors.unit)?.querySelector<HTMLElement>(selectors.paragraph);
    if (!paragraph) return;
    withPart(
      () => import('./paragraph-link.ts'),
      (part) => part.showParagraphLink(paragraph),
    );
  };
  for (const type of ['pointerover', 'focusin'] as const)
    root.addEventListener(type, ({ target }) => follow(target as Element), { signal });
  // What was pointed at or tapped before this had loaded.
  follow(root.querySelector(`${selectors.unit}:hover`));
}
