import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runTrial, makeTrial } from '../tools/trial.ts';
import { hashes } from './hashes.ts';

const minimal = join(import.meta.dirname, 'editions/minimal');
const minutes = 60_000;

describe('a build', () => {
  let folder: string;
  let built: string[];

  beforeAll(() => {
    folder = makeTrial('build', minimal);
    const { status, output } = runTrial(folder, ['build']);
    expect(output).not.toContain('rror');
    expect(status).toBe(0);
    built = hashes(join(folder, 'dist'));
  }, 3 * minutes);

  const documents = (): string => join(folder, 'content/documents', readdirSync(join(folder, 'content/documents'))[0]!);

  it(
    'gives the same bytes in another time zone and locale, and in a folder that finds no package of the engine',
    () => {
      const other = mkdtempSync(join(tmpdir(), 'édition à moi '));
      cpSync(join(minimal, 'content'), join(other, 'content'), { recursive: true });
      const { status, output } = runTrial(other, ['build'], { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
      expect(status, output).toBe(0);
      expect(hashes(join(other, 'dist'))).toEqual(built);
      rmSync(other, { recursive: true });
    },
    2 * minutes,
  );

  it('has nothing of the preview in it, where an editor may write on the pages', () => {
    const texts = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|css|html)$/.test(path))
      .map((path) => readFileSync(join(folder, 'dist', path), 'utf8'));
    expect(texts.some((text) => text.includes('selected-tools'))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/@apparatus\/|editing-panel|x-apparatus-token|preview-finding/);
  });

  it(
    'builds nothing again where nothing has changed, and all where a file of the site has',
    () => {
      expect(runTrial(folder, ['build']).output).toContain('Nothing has changed');
      const page = join(folder, 'dist/index.html');
      writeFileSync(page, 'spoilt');
      expect(runTrial(folder, ['build']).output).toContain('Built dist/');
      expect(hashes(join(folder, 'dist'))).toEqual(built);
      rmSync(page);
      expect(runTrial(folder, ['build']).output).toContain('Built dist/');
      expect(hashes(join(folder, 'dist'))).toEqual(built);
    },
    3 * minutes,
  );

  it.each(['source.txt', 'index.mdx'])(
    'fails when one character of %s changes, shows both readings, and leaves dist alone',
    (name) => {
      const file = join(documents(), name);
      const text = readFileSync(file, 'utf8');
      const lastWord = readFileSync(join(documents(), 'source.txt'), 'utf8')
        .match(/\p{L}{4,}/gu)!
        .at(-1)!;
      const at = text.lastIndexOf(lastWord);
      writeFileSync(file, `${text.slice(0, at)}#${text.slice(at + 1)}`);
      const { status, output } = runTrial(folder, ['build']);
      writeFileSync(file, text);
      expect(status).toBe(1);
      expect(output).toMatch(/text\/departs[\s\S]*source: {2}“[\s\S]*edition: “/);
      expect(output).toContain('dist/ is as it was');
      expect(hashes(join(folder, 'dist'))).toEqual(built);
    },
    2 * minutes,
  );
});
