import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProject } from './project.ts';

const root = mkdtempSync(join(tmpdir(), 'project-'));
mkdirSync(join(root, 'content'));
afterAll(() => rmSync(root, { recursive: true }));

/** Where an edition is published that says so, or says nothing. */
function addressWith(site: string | undefined, env: Record<string, string> = {}) {
  writeFileSync(join(root, 'content/edition.yaml'), site === undefined ? '{}' : `site: ${site}`);
  const { site: host, base } = findProject(root, env);
  return [host, base];
}

describe('the address of an edition', () => {
  it('is the one that it gives, its path the base', () => {
    expect(addressWith('https://papers.org')).toEqual(['https://papers.org', '/']);
    expect(addressWith('https://papers.org/letters')).toEqual(['https://papers.org', '/letters/']);
  });

  it('is that of the environment before its own', () => {
    const env = { SITE: 'https://host.example', BASE_PATH: 'repo' };
    expect(addressWith('https://papers.org/letters', env)).toEqual(['https://host.example', '/repo/']);
  });

  it('is not known where none is given, or one that nobody can have', () => {
    expect(addressWith(undefined)).toEqual([undefined, '/']);
    expect(addressWith('no address')).toEqual([undefined, '/']);
    for (const name of ['papers.example', 'example.org', 'papers.test', 'localhost'])
      expect(addressWith(`https://${name}/letters`)).toEqual([undefined, '/letters/']);
    expect(addressWith('https://counterexample.org')).toEqual(['https://counterexample.org', '/']);
  });
});
