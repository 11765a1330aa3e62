import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { currentProject } from '../../project/project.ts';
import { warnOnce } from '../../project/warn-once.ts';

/** What sets books: Typst, as a module of Node. */
export interface Typesetter {
  readonly NodeCompiler: typeof NodeCompiler;
}

const name = '@myriaddreamin/typst-ts-node-compiler';

let found: { readonly typesetter: Typesetter | undefined } | undefined;

/**
 * The typesetter, where it is installed: it is a large program of its own for
 * each system, and there may be none for this one. Then an edition is built
 * without PDFs, which is said once.
 */
export function findTypesetter(): Typesetter | undefined {
  found ??= { typesetter: load() };
  return found.typesetter;
}

function load(): Typesetter | undefined {
  try {
    // From the engine's own folder: what calls may be part of a bundle that lies elsewhere.
    return createRequire(join(currentProject().engine, 'package.json'))(name) as Typesetter;
  } catch {
    warnOnce(`No PDFs are made: the optional package ${name} is not installed, or not for this system.`);
    return undefined;
  }
}
