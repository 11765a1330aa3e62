import { selectors } from '../../contract/selectors.ts';
import { base } from '../dom.ts';
import { withPart } from '../parts.ts';
import { readKept } from '../platform/storage.ts';
import { signOf } from './sign.ts';

/** Shows what the reader has marked in the document on the page; what does is loaded only where there is any. */
export function showOwnMarks(signal: AbortSignal): void {
  const slug = document.querySelector<HTMLElement>(selectors.article)?.dataset.document;
  if (slug !== undefined && readKept(signOf(base, slug)))
    withPart(
      () => import('./page.ts'),
      (part) => part.showMarks(signal),
    );
}
