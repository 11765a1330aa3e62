/** The engine as npm packs it, installed in an empty folder: it builds what the checkout builds. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTrial, runTrial } from '../../tools/trial.ts';
import { hashes } from '../hashes.ts';

const root = join(import.meta.dirname, '../..');
const minutes = 60_000;
const published = { SITE: 'https://edition.example', BASE_PATH: '/repo/' };

/** Editions that hold nothing but content: one for each way in which they may differ. */
const editions = ['second', 'french', 'arabic', 'own-kinds'];

/** Runs npm or the installed program; its output, after making sure that it succeeded. */
function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

describe('the package', () => {
  // With a space and a letter beyond ASCII, as folders of readers have them.
  const folder = mkdtempSync(join(tmpdir(), 'éditions à moi '));
  const program = join(folder, 'node_modules/.bin/apparatus');
  let packed: {
    readonly filename: string;
    readonly size: number;
    readonly files: readonly { readonly path: string }[];
  };

  beforeAll(() => {
    const json = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root);
    packed = (JSON.parse(json.slice(json.indexOf('['))) as (typeof packed)[])[0]!;
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [name]: `file:${packed.filename}` } }),
    );
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--silent'], folder);
  }, 5 * minutes);

  afterAll(() => rmSync(folder, { recursive: true, force: true }), minutes);

  it('holds what an edition is built with, and nothing else', () => {
    const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([
      '.github',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'assets',
      'bin',
      'examples',
      'lib',
      'package.json',
      'public',
      'src',
    ]);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toContain('lib/cli/main.js');
    expect(paths).toContain('lib/cli/main.d.ts');
    expect(paths).toContain('lib/schemas/edition.json');
    expect(paths.filter((path) => /\.test\.|\.spec\./.test(path))).toEqual([]);
    expect(packed.size).toBeLessThan(2_600_000);
  });

  it('has no fault that publint finds', async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(folder, 'node_modules/apparatus-edition'),
      pack: false,
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it.each(editions)(
    'builds the edition “%s” to the same bytes as the checkout, and it passes verify',
    (name) => {
      const own = join(folder, name);
      mkdirSync(own);
      cpSync(join(root, 'tests/editions', name, 'content'), join(own, 'content'), { recursive: true });
      run(program, ['build'], own, published);
      const trial = makeTrial(`package-${name}`, join(root, 'tests/editions', name));
      expect(runTrial(trial, ['build'], published).output).not.toContain('rror');
      expect(hashes(join(own, 'dist'))).toEqual(hashes(join(trial, 'dist')));
      expect(run(program, ['verify'], own, published)).toMatch(/\b0 failed/);
    },
    3 * minutes,
  );

  it(
    'builds the same under pnpm, whose packages see nothing but what they name',
    () => {
      const own = join(folder, 'pnpm');
      const name = editions[0]!;
      mkdirSync(own);
      cpSync(join(root, 'tests/editions', name, 'content'), join(own, 'content'), { recursive: true });
      writeFileSync(
        join(own, 'package.json'),
        JSON.stringify({ private: true, dependencies: { 'apparatus-edition': `file:../${packed.filename}` } }),
      );
      // Scripts of packages aren't run: pnpm refuses those that nobody has approved.
      run('npm', ['exec', '--yes', '--package=pnpm@12.21.0', '--', 'pnpm', 'install', '--ignore-scripts'], own);
      run(join(own, 'node_modules/.bin/apparatus'), ['build'], own, published);
      expect(hashes(join(own, 'dist'))).toEqual(hashes(join(folder, name, 'dist')));
    },
    5 * minutes,
  );

  it(
    'makes an edition that has no finding, and builds it',
    () => {
      run(program, ['init', 'new', '--title', 'Mine'], folder);
      expect(run(program, ['check', '--strict'], join(folder, 'new'))).toContain('0 errors, 0 warnings');
      run(program, ['build'], join(folder, 'new'));
      expect(readFileSync(join(folder, 'new/dist/index.html'), 'utf8')).toContain('Mine');
    },
    2 * minutes,
  );
});
