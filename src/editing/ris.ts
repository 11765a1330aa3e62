/** Types of RIS, by those of CSL. */
const types: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  MGZN: 'article',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  CHAP: 'chapter',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'book',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  STAT: 'legislation',
  BILL: 'legislation',
  ENCYC: 'entry-encyclopedia',
  DATA: 'dataset',
  VIDEO: 'motion_picture',
  PCOMM: 'personal_communication',
};

/** Tags of RIS that hold one value, by the field of CSL. */
const fields: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  PB: 'publisher',
  VL: 'volume',
  UR: 'URL',
  DO: 'DOI',
  LA: 'language',
  M1: 'number',
};

/** Reads RIS, a tag a line, as CSL-JSON: one item from each `TY` to its `ER`. */
export function readRis(text: string): object[] {
  return text.split(/^ER {2}-.*$/m).flatMap((record) => {
    const lines = [...record.matchAll(/^([A-Z][A-Z0-9]) {2}- ?(.*?)\s*$/gm)].map(
      ([, tag = '', value = '']) => [tag, value] as const,
    );
    const first = (...tags: readonly string[]): string | undefined => lines.find(([tag]) => tags.includes(tag))?.[1];
    const type = first('TY');
    if (type === undefined) return [];
    const [start, end] = [first('SP'), first('EP')];
    const issued = /^\d{4}(?:[/-]\d{1,2}){0,2}/.exec(first('PY', 'Y1', 'DA') ?? '')?.[0].split(/[/-]/);
    return [
      {
        type: types[type] ?? 'document',
        ...Object.fromEntries(
          lines.toReversed().flatMap(([tag, value]) => (fields[tag] ? [[fields[tag], value]] : [])),
        ),
        author: lines.filter(([tag]) => tag === 'AU' || tag === 'A1').map(([, name]) => nameOf(name)),
        ...(issued ? { issued: { 'date-parts': [issued.map(Number)] } } : {}),
        ...(start === undefined ? {} : { page: end === undefined ? start : `${start}-${end}` }),
      },
    ];
  });
}

/** “Smith, Jane”; a name without a comma is that of a body. */
function nameOf(name: string): object {
  const [family, given] = name.split(/,\s*/);
  return given === undefined ? { literal: name } : { family, given };
}
