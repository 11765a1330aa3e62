import { sayOutdated, withPart } from '../parts.ts';

/** Opens the citations of what a button or link stands with, where it is marked so; what shows them is loaded then. */
export function listenToCiting(signal: AbortSignal): void {
  const press = (event: MouseEvent): void => {
    const opener = (event.target as Element).closest('[data-cite]');
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    withPart(
      () => import('./dialog.ts'),
      (part) => void part.cite(opener),
      sayOutdated,
    );
  };
  document.addEventListener('click', press, { signal });
}
