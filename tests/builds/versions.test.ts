/** A version that its editors keep can be read beside the next one, which tells what has changed since. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/verify/rules.ts';
import { readSite } from '../../src/verify/site.ts';
import { makeTrial, runTrial } from '../../tools/trial.ts';

const address = { SITE: 'https://papers.org', BASE_PATH: '/letters/' };

it('stays at its own address, says that there is a newer one, and is compared with it', { timeout: 240_000 }, () => {
  const trial = makeTrial('versions', join(import.meta.dirname, '../editions/minimal'));
  const read = (path: string): string => readFileSync(join(trial, path), 'utf8');
  const change = (path: string, from: RegExp, to: string): void =>
    writeFileSync(join(trial, path), read(path).replace(from, to));
  const run = (...args: string[]): string => {
    const { status, output } = runTrial(trial, args, address);
    expect(status, output).toBe(0);
    return output;
  };
  const [, version = ''] = /^version: (.*)$/m.exec(read('content/edition.yaml')) ?? [];
  expect(runTrial(trial, ['keep']).output).toContain('no address yet');
  expect(run('keep')).toContain(`versions/${version}.zip`);
  expect(runTrial(trial, ['keep'], address).output).toContain('doesn’t change');

  // While it is the present one, nothing is newer.
  run('build');
  const own = `dist/v/${version}/documents/harbour/index.html`;
  expect(read(own)).toContain(`href="https://papers.org/letters/v/${version}/documents/harbour/"`);
  expect(read(own)).not.toContain('class="version"');

  change('content/edition.yaml', /^version: .*$/m, 'version: 9.0.0');
  change('content/entries/place/port-elm.mdx', /^gloss: .*$/m, 'gloss: Another gloss.');
  run('build');
  expect(read(own)).toContain(
    `<a href="/letters/documents/harbour/">Read version 9.0.0</a> · <a href="/letters/v/${version}/changes/">`,
  );
  expect(read(`dist/v/${version}/entries/port-elm/index.html`)).not.toContain('Another gloss.');
  const changes = read(`dist/v/${version}/changes/index.html`);
  expect(changes).toMatch(/<a href="\/letters\/entries\/port-elm\/">[^<]*<\/a> has changed/);
  expect(changes).toMatch(/<ins>[^<]*Another/);
  expect(changes).not.toContain('Editorial notes</h2>');
  expect(read('dist/about/index.html')).toContain(`/letters/v/${version}/changes/`);

  const site = readSite(join(trial, 'dist'));
  const faults = rules.flatMap((rule) =>
    rule
      .subjects(site)
      .flatMap((file) => [...rule.check(site, file)].map(({ what }) => `${file} ${rule.name} ${what}`)),
  );
  expect(faults).toEqual([]);

  // Built for another folder, it has nothing to offer.
  const elsewhere = runTrial(trial, ['build'], { ...address, BASE_PATH: '/' });
  expect(elsewhere.output).toContain('is left out');
});
