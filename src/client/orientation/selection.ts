import { selectors } from '../../contract/selectors.ts';

/**
 * What is selected from one paragraph into the next is the source's words
 * alone: the style sheet leaves the apparatus out, until a press begins in it.
 * Sets `data-selecting` on the root then.
 */
export function selectTextAlone(root: HTMLElement, signal: AbortSignal): void {
  const press = ({ target }: PointerEvent): void => {
    const isApparatus = (target as Element).closest(`${selectors.note}, ${selectors.apparatus}`) !== null;
    root.toggleAttribute('data-selecting', isApparatus);
  };
  root.addEventListener('pointerdown', press, { signal });
}
