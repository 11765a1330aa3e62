import { documentSchema, type DocumentMatter } from '../../model/document.ts';
import { startOf } from '../../model/finding.ts';
import { fileMissing } from '../../model/findings/files.ts';
import { readDocument } from '../../mdx/document.ts';
import { readHead } from './head.ts';
import type { Reader } from './reader.ts';
import { isRead } from './soundness.ts';

/** `content/documents/<slug>/index.mdx`, with the `source.txt` beside it */
export const documentReader: Reader = {
  path: /^content\/documents\/([^/]+)\/index\.mdx$/,
  read(file, [slug = ''], { files }) {
    const { path } = file;
    const source = files.get(`content/documents/${slug}/source.txt`);
    const { yaml, fields = {}, matter, body, findings } = readHead<DocumentMatter>(file, slug, documentSchema);
    const parsed = readDocument(body, path, fields.paragraphs);
    return {
      documents: [
        { id: slug, file: path, fields, matter, yaml, parsed, source: source && isRead(source) ? source : undefined },
      ],
      findings: [...(source ? [] : [fileMissing.sourceText(startOf(path), slug)]), ...findings, ...parsed.findings],
    };
  },
};
