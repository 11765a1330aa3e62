import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { EditAnswer } from '../../contract/preview.ts';
import { denialOf, type Denial } from './denial.ts';

/** What lets an editor write on the pages of a preview. */
export interface Editing {
  /** By which the server knows pages of this run. */
  readonly token: string;
  /** Does what a page wants, whatever was sent. */
  readonly edit: (wanted: unknown) => EditAnswer;
}

/** The most that a page may send, in bytes: a paragraph of any length that is read, and a note. */
const most = 256 * 1024;

/** Takes what an editor writes on a page, if it comes from one. */
export async function takeEdit(
  request: IncomingMessage,
  response: ServerResponse,
  { token, edit }: Editing,
): Promise<void> {
  const denial = denialOf(request.method ?? '', request.headers, token);
  const sent = denial ?? (await jsonOf(request));
  if ('reason' in sent) answer(response, sent.status, { refused: sent.reason });
  else answer(response, 200, edit(sent.json));
}

async function jsonOf(request: IncomingMessage): Promise<{ readonly json: unknown } | Denial> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return { status: 413, reason: `A page sends at most ${most / 1024} KB at once.` };
    parts.push(part);
  }
  try {
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { status: 400, reason: 'What was sent is no JSON.' };
  }
}

function answer(response: ServerResponse, status: number, body: EditAnswer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What wasn't read of a request isn't waited for.
    ...(status === 200 ? {} : { connection: 'close' }),
  });
  response.end(JSON.stringify(body));
}

/** `virtual:editing-token`: the token, for the scripts of the preview; empty in a build, none of whose scripts asks for it. */
export function editingToken(token: string): Plugin {
  const name = 'virtual:editing-token';
  return {
    name: 'apparatus-editing-token',
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(token)};` : undefined),
  };
}
