import { selectors } from '../../contract/selectors.ts';
import { withPart } from '../parts.ts';

/** Offers tools for words of the text that the reader selects; they are loaded at the first selection. */
export function listenToSelecting(signal: AbortSignal): void {
  const waiting = new AbortController();
  const select = (): void => {
    const { isCollapsed, anchorNode } = getSelection()!;
    if (isCollapsed || !anchorNode?.parentElement?.closest(selectors.article)) return;
    waiting.abort();
    withPart(
      () => import('./selecting.ts'),
      (part) => part.offerTools(signal),
    );
  };
  document.addEventListener('selectionchange', select, { signal: waiting.signal });
}
