/**
 * Run in a built trial: prints how long reading and checking the content, the
 * proofs over the pages, and the search index take there, each by itself.
 */
import { makeSearchIndex } from '../../build/search-index.ts';
import { verifyPages } from '../../build/verify.ts';
import { currentEdition } from '../../edition/load.ts';

const parts: string[] = [];

async function time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  parts.push(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

const edition = await time('content', currentEdition);
await time('proofs', () => verifyPages(edition, 'dist'));
await time('search index, beside the pages', () => makeSearchIndex(edition));
console.log(`of which ${parts.join(', ')}`);
process.exit(0);
