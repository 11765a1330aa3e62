import { createHash } from 'node:crypto';

/**
 * The one inline script: it puts the reader's preferences on `<html>` before
 * first paint, and says that scripts run. Keys carry the base path, because
 * the sites of one account may share an origin.
 *
 * @param base folder under the host, with a slash at either end
 */
export const preferencesScript = (base: string): string =>
  `(d=>{d.dataset.js='';try{Object.assign(d.dataset,JSON.parse(localStorage.getItem('apparatus:${base}')))}catch{}})(document.documentElement)`;

/**
 * The Content-Security-Policy of every page. `'wasm-unsafe-eval'` is for
 * Pagefind's WebAssembly; the hash is that of the one inline script.
 */
export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
