import { collectionSchema, type CollectionMatter } from '../../model/collection.ts';
import { readProse } from '../../mdx/prose.ts';
import { readHead } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/collections/<id>.mdx` */
export const collectionReader: Reader = {
  path: /^content\/collections\/([^/]+)\.mdx$/,
  read(file, [id = '']) {
    const { path } = file;
    const { yaml, fields = {}, matter, body, findings } = readHead<CollectionMatter>(file, id, collectionSchema);
    const { blocks, findings: ofBody } = readProse(body, path);
    return { collections: [{ id, file: path, fields, matter, yaml, blocks }], findings: [...findings, ...ofBody] };
  },
};
