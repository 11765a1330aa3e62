import { sayOutdated, withPart } from '../parts.ts';

/** Lets the button of the closing page compare the page with its source; what does it is loaded when it is pressed. */
export function listenToVerifying(signal: AbortSignal): void {
  const button = document.querySelector<HTMLButtonElement>('[data-sha256]');
  const verify = (): void =>
    withPart(
      () => import('./verify.ts'),
      (part) => void (button && part.verifyPage(button)),
      sayOutdated,
    );
  button?.addEventListener('click', verify, { signal });
}
