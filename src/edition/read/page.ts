import { startOf } from '../../model/finding.ts';
import { fileMisplaced } from '../../model/findings/files.ts';
import { pageSchema, takenPages, type PageMatter } from '../../model/page.ts';
import { readProse } from '../../mdx/prose.ts';
import { readHead } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/pages/<id>.mdx` */
export const pageReader: Reader = {
  path: /^content\/pages\/([^/]+)\.mdx$/,
  read(file, [id = '']) {
    const { path } = file;
    const taken = takenPages.has(id) ? [fileMisplaced.taken(startOf(path), id)] : [];
    const { yaml, fields = {}, matter, body, findings } = readHead<PageMatter>(file, id, pageSchema);
    const { blocks, findings: ofBody } = readProse(body, path);
    return {
      pages: [{ id, file: path, fields, matter, yaml, blocks }],
      findings: [...taken, ...findings, ...ofBody],
    };
  },
};
