import { afterEach, expect, it } from 'vitest';
import { currentProject, findProject, openProject } from '../project/project.ts';
import { address, href } from './href.ts';

const project = currentProject();
afterEach(() => openProject(project));

it('begins with the folder of the edition under its host', () => {
  openProject(findProject(project.root, { SITE: 'https://host.example', BASE_PATH: 'repo' }));
  expect(href('entries/elm/')).toBe('/repo/entries/elm/');
  expect(href('')).toBe('/repo/');
  expect(address('entries/elm/')).toBe('https://host.example/repo/entries/elm/');
});

it('takes nothing else of the environment', () => {
  openProject(findProject(project.root, { SITE: 'https://host.example', BASE_URL: '/other/' }));
  expect(href('map/')).toBe('/map/');
});
