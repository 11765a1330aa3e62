import { createHash } from 'node:crypto';
import { choices, choicesKey, defaults, type Preference } from './choices.ts';

/** After this time without its scripts, in ms, a page takes the form that it has without them. */
const patience = 5000;

/**
 * The one inline script. Before first paint it puts on `<html>` what the reader
 * chose, and again at a `storage` event, when another tab has changed it: then
 * the document has a `preference` event. What is no choice, or none any more, is
 * passed over.
 *
 * It also says that scripts run, by `data-js`, which is empty until those of the
 * page have begun. If they fail before, or are late, it is taken away, and the
 * page is as without scripts.
 *
 * @param base folder under the host, with a slash at either end
 */
export function preferencesScript(base: string): string {
  const others = Object.entries(choices).map(([name, values]) => {
    const chosen = values.filter((value) => value !== defaults[name as Preference]);
    return `${name}:'${chosen.join(' ')}'`;
  });
  return `(d=>{let c={${others.join()}},f=e=>{try{let k,s=JSON.parse(localStorage.getItem(${literal(choicesKey(base))}));for(k in c)c[k].split(' ').includes(s[k])?d[k]=s[k]:delete d[k];e&&document.dispatchEvent(new Event('preference'))}catch{}},w=()=>d.js||delete d.js,l=addEventListener;d.js='';f();l('storage',f);l('error',w,!0);setTimeout(w,${patience})})(document.documentElement.dataset)`;
}

/** Text as a string of a script in HTML: nothing in it ends the string, or the script. */
const literal = (text: string): string =>
  `'${text.replace(/[^\w /:.~-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

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
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // Where a browser knows them, no text becomes HTML or the address of a script but by the one policy of ours.
    "require-trusted-types-for 'script'",
    'trusted-types apparatus',
  ].join('; ');
}
