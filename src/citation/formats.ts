import { datePartsOf, keyOf, numbersOf, type Cited } from './cited.ts';

/** What the fields of every format say of the part that is meant. */
const partNote = ({ part }: Cited): string | undefined =>
  part && `${part.type === 'note' ? 'Note' : part.last === undefined ? 'Paragraph' : 'Paragraphs'} ${numbersOf(part)}`;

/** Signs that mean something in (La)TeX, by what stands for them in a value. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A value of BibTeX, in UTF-8. */
const escaped = (text: string): string =>
  text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');

/** As an `@online` of biblatex: names in braces, since what is a body and what a person can't be told. */
export function bibtexOf(cited: Cited): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', cited.editors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(cited.title)}}`],
    ['translator', cited.translator && `{${escaped(cited.translator)}}`],
    ['origtitle', cited.original && `{${escaped(cited.original)}}`],
    ['organization', escaped(cited.edition)],
    ['version', cited.version],
    ['date', cited.date],
    // Not escaped: biblatex reads it word by word; braces would end it.
    ['url', encodeURI(decodeURI(cited.address)).replace(/[{}\\]/g, encodeURIComponent)],
    ['note', partNote(cited)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@online{${keyOf(cited)},`, ...lines, '}', ''].join('\n');
}

/** As RIS: one line a tag, CRLF. */
export function risOf(cited: Cited): string {
  const [year = 0, month, day] = datePartsOf(cited);
  const two = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'));
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', keyOf(cited)],
    ...cited.editors.map((name) => ['AU', name] as const),
    // A further author, whom programs take for the translator.
    ['A4', cited.translator],
    ['TI', cited.title],
    ['T2', cited.edition],
    ['ET', cited.version],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}/`],
    ['LA', cited.language],
    ['SE', partNote(cited)],
    ['N1', cited.original && `Translation of: ${cited.original}`],
    ['UR', cited.address],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]))
    .join('');
}

/** As an item of CSL-JSON (csl-data.json): a `webpage`, whose authors are whole names. */
export const cslOf = (cited: Cited) => ({
  id: keyOf(cited),
  type: 'webpage' as const,
  title: cited.title,
  author: cited.editors.map((literal) => ({ literal })),
  ...(cited.translator === undefined ? {} : { translator: [{ literal: cited.translator }] }),
  ...(cited.original === undefined ? {} : { 'original-title': cited.original }),
  'container-title': cited.edition,
  version: cited.version,
  issued: { 'date-parts': [datePartsOf(cited)] },
  language: cited.language,
  ...(cited.part ? { note: partNote(cited) } : {}),
  URL: cited.address,
});
