import type { Finding } from '../../model/finding.ts';
import { noteSchema, type NoteMatter } from '../../model/note.ts';
import type { ReadYaml } from '../../model/yaml.ts';
import { readInlines, readNoteText } from '../../mdx/inlines.ts';
import type { Inline } from '../../mdx/inline.ts';
import type { NoteFields, NoteRecord } from '../records.ts';
import { readHead } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/documents/<slug>/notes/<id>.mdx` */
export const noteReader: Reader = {
  path: /^content\/documents\/([^/]+)\/notes\/([^/]+)\.mdx$/,
  read(file, [document = '', id = '']) {
    const { path } = file;
    const head = readHead<NoteMatter>(file, id, noteSchema);
    const { yaml, matter, body } = head;
    const fields: NoteFields = head.fields ?? {};
    const text = readNoteText(body, path);
    const textPlace = { file: path, line: body.slice(0, body.search(/\S|$/)).split('\n').length, column: 1 };
    const { findings, ...texts } = readTexts(fields, yaml);
    return {
      notes: [{ id, document, file: path, fields, matter, yaml, text: text.value, textPlace, ...texts }],
      findings: [...head.findings, ...text.findings, ...findings],
    };
  },
};

/** The fields of a note that hold text with markup. */
function readTexts(
  fields: NoteFields,
  yaml: ReadYaml,
): Pick<NoteRecord, 'brief' | 'claim'> & { readonly findings: readonly Finding[] } {
  const found: (readonly Finding[])[] = [];
  const inlines = (text = '', path: readonly PropertyKey[]): readonly Inline[] => {
    const { value, findings } = readInlines(text, yaml.locate(path));
    found.push(findings);
    return value;
  };
  const brief = inlines(fields.brief, ['brief']);
  const isClaim = fields.type === 'claim' || (fields.type === undefined && fields.claim !== undefined);
  const claim = isClaim
    ? {
        claim: inlines(fields.claim, ['claim']),
        record: inlines(fields.record, ['record']),
        sides: (fields.sides ?? []).map((side, i) => ({
          who: side?.who ?? '',
          says: inlines(side?.says, ['sides', i, 'says']),
          sources: (side?.sources ?? []).filter((id) => id !== undefined),
        })),
      }
    : undefined;
  return { brief, claim, findings: found.flat() };
}
