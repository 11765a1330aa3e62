import { choiceMissing } from '../../model/findings/choices.ts';
import { entryUnknown } from '../../model/findings/references.ts';
import type { Finding } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import type { DocumentRecord, Records } from '../records.ts';
import type { Check } from './check.ts';

/** What an editor chooses, for the cover and the tables of contents, is there. */
export const checkChoices: Check = (records) => [
  ...ofCover(records),
  ...records.documents.flatMap((document) => ofContents(document, records)),
];

function ofCover({ edition, documents, notes, known }: Records): Finding[] {
  const { document: slug, paragraph, entry, note } = edition?.fields.cover ?? {};
  if (!edition || slug === undefined) return [];
  const at = (field: string) => edition.yaml.locate(['cover', field]);
  if (!known.documents.has(slug)) return [choiceMissing.document(at('document'), slug, nearest(slug, known.documents))];
  const parsed = documents.find(({ id }) => id === slug)?.parsed;
  if (!parsed?.isWhole || paragraph === undefined) return [];
  const chosen = parsed.paragraphs[paragraph - 1];
  if (!chosen) return [choiceMissing.paragraph(at('paragraph'), paragraph, parsed.paragraphs.length)];
  const mentioned = [...new Set(chosen.references.map(({ to }) => to))];
  const about = notes
    .filter(({ document, fields }) => document === slug && fields.anchors?.some((one) => one?.paragraph === paragraph))
    .map(({ id }) => id);
  return [
    ...(entry === undefined || mentioned.includes(entry)
      ? []
      : [choiceMissing.entry(at('entry'), entry, paragraph, mentioned)]),
    ...(note === undefined || about.includes(note) ? [] : [choiceMissing.note(at('note'), note, paragraph, about)]),
  ];
}

function ofContents({ fields, parsed, yaml }: DocumentRecord, { known }: Records): Finding[] {
  const last = parsed.divisions.length;
  return (fields.contents ?? []).flatMap((line, i) => {
    const unknown = (line && 'entries' in line ? (line.entries ?? []) : []).flatMap((id, j) =>
      id === undefined || known.entries.has(id)
        ? []
        : [entryUnknown.noEntry(yaml.locate(['contents', i, 'entries', j]), id, nearest(id, known.entries.keys()))],
    );
    const isThere = line?.part === undefined || !parsed.isWhole || line.part <= last;
    return isThere ? unknown : [...unknown, choiceMissing.part(yaml.locate(['contents', i, 'part']), line.part!, last)];
  });
}
