import { entrySchema, withKind } from '../../model/kinds/kinded-matter.ts';
import { nearest } from '../../model/validate.ts';
import { readBlocks, readInlines } from '../../mdx/inlines.ts';
import { checkFileName, readHead, readMatter } from './head.ts';
import { kindsPath } from './kinds.ts';
import { error, startOf, type Reader } from './reader.ts';

/** `content/entries/<kind>/<id>.mdx` */
export const entryReader: Reader = {
  path: /^content\/entries\/([^/]+)\/([^/]+)\.mdx$/,
  read(file, [kindName = '', id = ''], { kinds }) {
    const { path } = file;
    const kind = kinds.get(kindName);
    if (!kind) {
      const near = nearest(kindName, kinds.keys());
      const folder = near ? `“${near}/”, or to another of` : 'the folder of one of';
      const remedy = `Move the file to ${folder}: ${[...kinds.keys()].join(', ')}; or define the kind in ${kindsPath}.`;
      return {
        findings: [error('file/misplaced', startOf(path), `There is no kind of entry “${kindName}”.`, remedy)],
      };
    }
    const { head, findings: ofHead } = readHead(file);
    const ofName = checkFileName(id, path);
    if (!head || ofName.length > 0) return { findings: [...ofHead, ...ofName] };
    const { yaml, body } = head;
    const blocks = readBlocks(body, path);
    const { data: matter, findings: ofMatter } = readMatter(entrySchema(kind), yaml);
    const findings = [...ofHead, ...blocks.findings, ...ofMatter];
    if (!matter) return { findings };
    const brief = readInlines(matter.brief, yaml.locate(['brief']));
    const gloss = readInlines(matter.gloss, yaml.locate(['gloss']));
    return {
      entries: [
        {
          ...withKind(kind, matter),
          id,
          file: path,
          yaml,
          brief: brief.value,
          gloss: gloss.value,
          body: blocks.value,
        },
      ],
      findings: [...findings, ...brief.findings, ...gloss.findings],
    };
  },
};
