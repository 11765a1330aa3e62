import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'a site '));
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, 'index.html'), '<p>cover');
  writeFileSync(join(folder, 'map/index.html'), '<p>map');
  writeFileSync(join(folder, '404.html'), '<p>missing');
  writeFileSync(join(folder, 'assets/a.css'), 'a{}');
  writeFileSync(join(folder, 'note.jsonld'), '{}');
  site = await serveSite(folder, '/repo/');
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Asks for an address just as it is written, and gives the status line. */
const ask = (path: string): Promise<string> =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(site.url);
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (part) => (text += String(part)));
    socket.on('end', () => answered(text.split('\r\n')[0]!));
    socket.on('error', failed);
  });

describe('the server', () => {
  it('serves pages under the base', async () => {
    expect(await (await fetch(site.url)).text()).toBe('<p>cover');
    expect(await (await fetch(`${site.url}map/`)).text()).toBe('<p>map');
  });

  it.each(['/repo/nothing', '/repo/%E0%A4%A', '/repo/%', '/', '/other/', '/repo/../../etc/passwd', '/repo/map%00/'])(
    'answers 404 to %s, and goes on',
    async (path) => {
      expect(await ask(path)).toBe('HTTP/1.1 404 Not Found');
      expect((await fetch(site.url)).status).toBe(200);
    },
  );

  it('shows the page for what is missing, and nothing where there is none', async () => {
    expect(await (await fetch(`${site.url}nothing`)).text()).toBe('<p>missing');
    rmSync(join(folder, '404.html'));
    const answer = await fetch(`${site.url}nothing`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect((await fetch(site.url)).status).toBe(200);
  });

  it('lets hashed assets be kept for long, and all else only for minutes', async () => {
    const keep = async (path: string): Promise<string | null> =>
      (await fetch(`${site.url}${path}`)).headers.get('cache-control');
    expect(await keep('assets/a.css')).toContain('immutable');
    expect(await keep('')).toBe('public, max-age=600');
  });

  it('says what annotations are', async () => {
    expect((await fetch(`${site.url}note.jsonld`)).headers.get('content-type')).toContain('application/ld+json');
  });

  it('refuses a port that is taken', async () => {
    await expect(serveSite(folder, '/', Number(new URL(site.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
