import { pageSchema, takenPages, type PageMatter } from '../../model/page.ts';
import { readProse } from '../../mdx/prose.ts';
import { checkFileName, readHead, readMatter } from './head.ts';
import { error, startOf, type Reader } from './reader.ts';

/** `content/pages/<id>.mdx` */
export const pageReader: Reader = {
  path: /^content\/pages\/([^/]+)\.mdx$/,
  read(file, [id = '']) {
    const { path } = file;
    const { head, findings: ofHead } = readHead(file);
    const ofName = checkFileName(id, path);
    const taken = takenPages.has(id)
      ? [
          error(
            'file/misplaced',
            startOf(path),
            `The address “/${id}/” belongs to a page or folder of the engine.`,
            'Give the file another name.',
          ),
        ]
      : [];
    if (!head || ofName.length > 0) return { findings: [...ofHead, ...ofName] };
    const { data: matter, findings: ofMatter } = readMatter<PageMatter>(pageSchema, head.yaml);
    const { blocks, findings: ofBody } = readProse(head.body, path);
    const findings = [...ofHead, ...taken, ...ofMatter, ...ofBody];
    return matter ? { pages: [{ id, file: path, matter, yaml: head.yaml, blocks }], findings } : { findings };
  },
};
