import type { Edition } from '../../edition/graph.ts';
import type { Block, Inline, LinkTarget } from '../../mdx/inline.ts';
import { el, type Node } from './element.ts';
import { entryXmlId, sourceXmlId } from './ids.ts';

/** What a link in a note or entry is resolved by. */
export interface Resolver {
  readonly edition: Edition;
  readonly address: (path: string) => string;
}

/** A pointer to an entry: into this file where it is in it, else its address. */
export const entryPointer = ({ edition, address }: Resolver, id: string): string =>
  edition.entryById.has(id) ? `#${entryXmlId(id)}` : address(`entries/${id}/`);

/** The same to a source. */
export const sourcePointer = ({ edition, address }: Resolver, id: string): string =>
  edition.sourceById.has(id) ? `#${sourceXmlId(id)}` : address(`sources/#${id}`);

/** Several sources in one attribute. */
export const sourcePointers = (resolver: Resolver, ids: readonly string[]): string =>
  ids.map((id) => sourcePointer(resolver, id)).join(' ');

function targetOf(resolver: Resolver, { scheme, id }: LinkTarget): string {
  switch (scheme) {
    case 'entry':
      return entryPointer(resolver, id);
    case 'source':
      return sourcePointer(resolver, id);
    case 'document': {
      const [slug = '', fragment] = id.split('#');
      return resolver.address(`documents/${slug}/${fragment === undefined ? '' : `#${fragment}`}`);
    }
    case 'web':
      return id;
  }
}

/** Runs of the apparatus. */
export const inlines = (resolver: Resolver, runs: readonly Inline[]): Node[] =>
  runs.map((run) => {
    if (run.type === 'text') return run.value;
    const children = inlines(resolver, run.children);
    if (run.type === 'emphasis') return el('emph', {}, children);
    if (run.type === 'foreign') return el('foreign', { 'xml:lang': run.language }, children);
    return el('ref', { target: encodeURI(decodeURI(targetOf(resolver, run.target))) }, children);
  });

/** Blocks of an entry's body. */
export const blocksOf = (resolver: Resolver, blocks: readonly Block[]): Node[] =>
  blocks.map((block) =>
    block.type === 'paragraph'
      ? el('p', {}, inlines(resolver, block.children))
      : el(
          'list',
          {},
          block.items.map((item) => el('item', {}, inlines(resolver, item))),
        ),
  );
