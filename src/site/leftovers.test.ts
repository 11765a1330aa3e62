import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findProject, type Project } from '../project/project.ts';
import { endInterruptedBuild, formerSite, goneFolder, nextSite } from './leftovers.ts';

let project: Project;
beforeEach(() => {
  project = findProject(mkdtempSync(join(tmpdir(), 'leftovers-')), {});
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const cover = (): string => readFileSync(join(project.output, 'index.html'), 'utf8');

it('finds nothing where no build was ended, and leaves the site', () => {
  write(join(project.output, 'index.html'), 'site');
  write(join(formerSite(project), 'index.html'), 'former');
  expect(endInterruptedBuild(project)).toEqual([]);
  expect(cover()).toBe('site');
  // It has been whole until now; the next build needs its place.
  expect(existsSync(formerSite(project))).toBe(false);
  expect(readdirSync(goneFolder(project))).toHaveLength(1);
});

it('puts the former site back where nothing has taken its place', () => {
  write(join(formerSite(project), 'index.html'), 'former');
  write(join(nextSite(project), 'index.html'), 'next');
  expect(endInterruptedBuild(project)).toHaveLength(2);
  expect(cover()).toBe('former');
  expect(existsSync(nextSite(project))).toBe(false);
});

it('never takes for a site what was being removed', () => {
  write(join(project.output, 'index.html'), 'site');
  write(join(formerSite(project), 'index.html'), 'former');
  endInterruptedBuild(project);
  const away = { ...project, output: join(project.root, 'elsewhere') };
  endInterruptedBuild(away);
  expect(existsSync(away.output)).toBe(false);
});

it('removes what was being kept, and nothing that is whole', () => {
  const kept = join(project.cache, 'kept/pdf', 'a'.repeat(64));
  write(kept, 'whole');
  write(`${kept}.1234`, 'ha');
  expect(endInterruptedBuild(project)).toEqual([]);
  expect(readdirSync(dirname(kept))).toEqual(['a'.repeat(64)]);
});
