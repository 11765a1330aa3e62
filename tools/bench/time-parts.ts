/**
 * Run in a built trial: prints how long reading and checking the content, the
 * proofs over the pages, and the search index take there, each by itself.
 */
import { currentEdition } from '../../src/edition/load.ts';
import { findProject, openProject } from '../../src/project/project.ts';

const project = openProject(findProject());
// They say words of the interface, which are those of the edition that is open.
const { provePages } = await import('../../src/site/prove-pages.ts');
const { makeSearchIndex } = await import('../../src/site/edition-search.ts');
const parts: string[] = [];

async function time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  parts.push(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

const edition = await time('content', currentEdition);
await time('proofs', () => provePages(edition, project.output));
await time('search index, beside the pages', () => makeSearchIndex(edition));
console.log(`of which ${parts.join(', ')}`);
process.exit(0);
