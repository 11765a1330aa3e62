import { base } from '../dom.ts';
import { withPart } from '../parts.ts';

/** Opens the search, which is loaded the first time that it is wanted; where it can't be, its page does as well. */
export function showSearch(): void {
  withPart(
    () => import('./dialog.ts'),
    (search) => void search.openSearch(),
    () => location.assign(`${base}search/`),
  );
}

/** Loads the search before it is wanted. */
export function prepareSearch(): void {
  withPart(
    () => import('./dialog.ts'),
    () => undefined,
  );
}
