import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { tokenHeader } from '../../contract/preview.ts';

/** Why a request may not write, with the status of HTTP that says so. */
export interface Denial {
  readonly status: number;
  readonly reason: string;
}

/** Names of this machine for itself, with any port. Another name may lead here too, and be anybody's. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Judges a request that wants to write: it must come from a page that this
 * server gave out to this machine. The name of the host keeps out names that
 * were made to lead here (DNS rebinding), the origin other pages of this
 * browser, the token whoever hasn't read a page of this run, the type forms.
 *
 * @param token of this run of the server
 */
export function denialOf(method: string, headers: IncomingHttpHeaders, token: string): Denial | undefined {
  const { host = '', origin } = headers;
  const given = headers[tokenHeader];
  if (method !== 'POST') return { status: 405, reason: 'What is written on a page comes by POST.' };
  if (!loopback.test(host))
    return { status: 403, reason: `Pages are edited on the machine that serves them, at localhost, not at “${host}”.` };
  if (origin !== `http://${host}`)
    return { status: 403, reason: 'Pages are edited from this edition’s own pages, not from those of another origin.' };
  if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'What is written on a page comes as application/json.' };
  if (typeof given !== 'string' || !isSame(given, token))
    return { status: 403, reason: 'The program was started anew since this page was loaded. Load it again.' };
  return undefined;
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
