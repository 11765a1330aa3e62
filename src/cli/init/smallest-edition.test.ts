import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadEdition } from '../../edition/load.ts';
import { smallestEdition, type Engine } from './smallest-edition.ts';

const engine: Engine = {
  name: 'engine',
  version: '1.2.3',
  repository: 'owner/name',
  workflow: 'name: Edition\n\non:\n  workflow_call:\n\njobs: {}\n',
};
const edition = { title: 'A “title”: of mine', language: 'en', editor: 'Me', licence: 'CC BY 4.0', date: '2020-02-29' };

describe('the smallest edition', () => {
  it.each(['en', 'fr', 'ar'])('has no finding in the language “%s”', (language) => {
    const files = Object.entries(smallestEdition({ ...edition, language }, engine))
      .filter(([path]) => path.startsWith('content/'))
      .map(([path, text]) => ({ path, text, sha256: '' }));
    const loaded = loadEdition(files);
    expect(loaded.findings).toEqual([]);
    expect(loaded.edition?.matter.title).toBe(edition.title);
  });

  it('is set from right to left where its language is', () => {
    const dirOf = (language: string): unknown =>
      (parse(smallestEdition({ ...edition, language }, engine)['content/edition.yaml']!) as { dir?: unknown }).dir;
    expect([dirOf('he'), dirOf('fa-IR'), dirOf('en')]).toEqual(['rtl', 'rtl', undefined]);
  });

  it('depends on one package, the engine in its own version', () => {
    const manifest = JSON.parse(smallestEdition(edition, engine)['package.json']!) as { dependencies: unknown };
    expect(manifest.dependencies).toEqual({ engine: '1.2.3' });
  });

  it('is published by the engine’s workflow, called in that version', () => {
    const workflow = smallestEdition(edition, engine)['.github/workflows/publish.yml']!;
    expect(workflow).toContain('uses: owner/name/.github/workflows/edition.yml@v1.2.3');
    expect(workflow).toContain('on:\n  push:\n');
  });

  it('has the workflow itself where the engine’s repository isn’t known', () => {
    const workflow = smallestEdition(edition, { ...engine, repository: undefined })['.github/workflows/publish.yml']!;
    expect(workflow).not.toContain('workflow_call');
    expect(workflow).toMatch(/^name: Edition\n\non:\n {2}push:\n[\s\S]*\njobs: \{\}\n$/);
  });
});
