import type { Finding } from '../../model/finding.ts';
import { noteSchema, type NoteMatter } from '../../model/note.ts';
import type { ReadYaml } from '../../model/yaml.ts';
import { readInlines, readNoteText } from '../../mdx/inlines.ts';
import type { Inline } from '../../mdx/inline.ts';
import type { NoteRecord } from '../records.ts';
import { checkFileName, readHead, readMatter } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/documents/<slug>/notes/<id>.mdx` */
export const noteReader: Reader = {
  path: /^content\/documents\/([^/]+)\/notes\/([^/]+)\.mdx$/,
  read(file, [document = '', id = '']) {
    const { path } = file;
    const { head, findings: ofHead } = readHead(file);
    const ofName = checkFileName(id, path);
    if (!head || ofName.length > 0) return { findings: [...ofHead, ...ofName] };
    const { yaml, body } = head;
    const { data: matter, findings: ofMatter } = readMatter<NoteMatter>(noteSchema, yaml);
    const text = readNoteText(body, path);
    const findings = [...ofHead, ...ofMatter, ...text.findings];
    if (!matter) return { findings };
    const textPlace = { file: path, line: body.slice(0, body.search(/\S|$/)).split('\n').length, column: 1 };
    const fields = fieldsOf(matter, yaml, findings);
    return {
      notes: [{ id, document, file: path, matter, yaml, text: text.value, textPlace, ...fields }],
      findings,
    };
  },
};

/** The fields of a note that hold text with markup; what is wrong with it is added to the findings. */
function fieldsOf(matter: NoteMatter, yaml: ReadYaml, findings: Finding[]): Pick<NoteRecord, 'brief' | 'claim'> {
  const inlines = (value: string, at: readonly PropertyKey[]): readonly Inline[] => {
    const read = readInlines(value, yaml.locate(at));
    findings.push(...read.findings);
    return read.value;
  };
  return {
    brief: matter.brief === undefined ? [] : inlines(matter.brief, ['brief']),
    claim:
      matter.type === 'claim'
        ? {
            claim: inlines(matter.claim, ['claim']),
            record: inlines(matter.record, ['record']),
            sides: matter.sides.map((side, i) => ({ ...side, says: inlines(side.says, ['sides', i, 'says']) })),
          }
        : undefined,
  };
}
