import { entrySchemas, type EntryMatter } from '../../model/entry.ts';
import { entryKinds } from '../../model/kind.ts';
import { readBlocks, readInlines } from '../../mdx/inlines.ts';
import { checkFileName, readHead, readMatter } from './head.ts';
import { error, startOf, type Reader } from './reader.ts';

/** `content/entries/<kind>/<id>.mdx` */
export const entryReader: Reader = {
  path: /^content\/entries\/([^/]+)\/([^/]+)\.mdx$/,
  read(file, [kindName = '', id = '']) {
    const { path } = file;
    const kind = entryKinds.find((k) => k === kindName);
    if (!kind) {
      const remedy = `Move the file to the folder of one of: ${entryKinds.join(', ')}.`;
      return {
        findings: [error('file/misplaced', startOf(path), `There is no kind of entry “${kindName}”.`, remedy)],
      };
    }
    const { head, findings: ofHead } = readHead(file);
    const ofName = checkFileName(id, path);
    if (!head || ofName.length > 0) return { findings: [...ofHead, ...ofName] };
    const { yaml, body } = head;
    const blocks = readBlocks(body, path);
    const { data: matter, findings: ofMatter } = readMatter<EntryMatter>(entrySchemas[kind], yaml);
    const findings = [...ofHead, ...blocks.findings, ...ofMatter];
    if (!matter) return { findings };
    const brief = readInlines(matter.brief, yaml.locate(['brief']));
    const gloss = readInlines(matter.gloss, yaml.locate(['gloss']));
    return {
      entries: [{ id, kind, file: path, matter, yaml, brief: brief.value, gloss: gloss.value, body: blocks.value }],
      findings: [...findings, ...brief.findings, ...gloss.findings],
    };
  },
};
