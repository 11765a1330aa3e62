import { noteSchema, type ClaimMatter } from '../../model/note.ts';
import { readInlines, readNoteText } from '../../mdx/inlines.ts';
import type { Inline } from '../../mdx/inline.ts';
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
    const { data: matter, findings: ofMatter } = readMatter(noteSchema, yaml);
    const text = readNoteText(body, path);
    const findings = [...ofHead, ...ofMatter, ...text.findings];
    if (!matter) return { findings };
    const inlines = (value: string, at: readonly PropertyKey[]): readonly Inline[] => {
      const inline = readInlines(value, yaml.locate(at));
      findings.push(...inline.findings);
      return inline.value;
    };
    const note = {
      id,
      document,
      file: path,
      yaml,
      brief: matter.brief === undefined ? [] : inlines(matter.brief, ['brief']),
      text: text.value,
      textPlace: { file: path, line: body.slice(0, body.search(/\S|$/)).split('\n').length, column: 1 },
    };
    return {
      notes: [
        matter.type === 'claim'
          ? { ...note, type: matter.type, matter, claim: claimOf(matter, inlines) }
          : { ...note, type: matter.type, matter, claim: undefined },
      ],
      findings,
    };
  },
};

/** The fields of a claim, read as text with markup. @param inlines reads one, by its value and its path */
const claimOf = (
  { claim, record, sides }: ClaimMatter,
  inlines: (value: string, at: readonly PropertyKey[]) => readonly Inline[],
) => ({
  claim: inlines(claim, ['claim']),
  record: inlines(record, ['record']),
  sides: sides.map((side, i) => ({ ...side, says: inlines(side.says, ['sides', i, 'says']) })),
});
