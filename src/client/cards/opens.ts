import { selectors } from '../../contract/selectors.ts';
import { isScripted } from '../parts.ts';
import type { Input } from './input.ts';

/**
 * Whether a click on a link opens what it stands for, instead of following it:
 * a mark always; words of the text, which are no links to a reader's eye; and
 * any other link for a finger or a key, which can't point at it first.
 */
export function opensByClick(link: HTMLAnchorElement, { by }: Input, event: MouseEvent): boolean {
  if (!isScripted() || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false;
  return link.closest(selectors.paragraph) !== null || by === 'touch' || isByKey({ by }, event);
}

/** Known from the press, since browsers differ in what a click says; a screen reader's has neither press nor count. */
export const isByKey = ({ by }: Pick<Input, 'by'>, event: MouseEvent): boolean => by === 'key' || event.detail === 0;
