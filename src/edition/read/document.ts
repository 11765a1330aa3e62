import { documentSchema, type DocumentMatter } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { readDocument } from '../../mdx/document.ts';
import type { ContentFile } from './files.ts';
import { checkFileName, readHead, readMatter } from './head.ts';
import { error, startOf, type Reader } from './reader.ts';

/** `content/documents/<slug>/index.mdx`, with the `source.txt` beside it */
export const documentReader: Reader = {
  path: /^content\/documents\/([^/]+)\/index\.mdx$/,
  read(file, [slug = ''], { files }) {
    const { path } = file;
    const source = files.get(`content/documents/${slug}/source.txt`);
    const { head, findings: ofHead } = readHead(file);
    const ofName = checkFileName(slug, path);
    const before = [...ofHead, ...checkSource(slug, path, source), ...ofName];
    if (!head || ofName.length > 0) return { findings: before };
    const { yaml, body } = head;
    const parsed = readDocument(body, path);
    const { data: matter, findings: ofMatter } = readMatter<DocumentMatter>(documentSchema, yaml);
    const findings = [...before, ...parsed.findings, ...ofMatter];
    if (!matter || !source) return { findings };
    return { documents: [{ id: slug, file: path, matter, yaml, parsed, source }], findings };
  },
};

function checkSource(slug: string, document: string, source: ContentFile | undefined): Finding[] {
  if (!source) {
    const message = `The document “${slug}” has no source.txt.`;
    return [error('file/missing', startOf(document), message, 'Put the text as received beside index.mdx.')];
  }
  if (source.isPlainUtf8) return [];
  const message = 'The source text is not UTF-8 without a byte order mark.';
  return [error('text/encoding', startOf(source.path), message, 'Save it so; the bytes are part of the record.')];
}
