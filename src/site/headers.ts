import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, preferencesScript } from '../contract/policy.ts';

/**
 * Writes `_headers`, from which Netlify, Cloudflare Pages and others take the
 * headers of a site: the policy that every page names itself, with the directive
 * that counts in a header alone, and what stops guesses and referrers. Other
 * hosts serve it as a file like any other.
 *
 * @param base folder under the host, with a slash at either end
 */
export function writeHeaders(folder: string, base: string): void {
  const policy = `${contentSecurityPolicy(preferencesScript(base))}; frame-ancestors 'none'`;
  const headers = [
    `Content-Security-Policy: ${policy}`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy: same-origin',
  ];
  writeFileSync(join(folder, '_headers'), `${base}*\n${headers.map((header) => `  ${header}\n`).join('')}`);
}
