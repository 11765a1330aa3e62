import type { Finding } from '../../model/finding.ts';
import { versionDocument, versionUnaligned, versionWitness } from '../../model/findings/versions.ts';
import { nearest } from '../../model/nearest.ts';
import { alignParagraphs } from '../../text/alignment.ts';
import type { DocumentRecord, Records } from '../records.ts';
import { exceptionsOf } from '../resolve/versions.ts';
import type { Check } from './check.ts';

/** A version is one of a document, and aligns with it; witnesses are told apart. */
export const checkVersions: Check = (records) => {
  const sigla = new Map<string, string>();
  return records.documents.flatMap((record): Finding[] => {
    const { fields, yaml, id } = record;
    const of = fields.version?.of;
    if (of === undefined) return [];
    const wrong = wrongDocument(record, of, records);
    if (wrong) return [wrong];
    const document = records.documents.find((one) => one.id === of);
    const { as, siglum } = fields.version ?? {};
    const named = `${of} ${siglum}`;
    const first = siglum === undefined ? undefined : sigla.get(named);
    if (siglum !== undefined && first === undefined) sigla.set(named, id);
    const [own, theirs] = [fields.language, document?.fields.language];
    const isOther = own !== undefined && theirs !== undefined && spoken(own) !== spoken(theirs);
    return [
      ...(first === undefined ? [] : [versionWitness.siglum(yaml.locate(['version', 'siglum']), siglum!, first)]),
      ...(as === 'witness' && isOther ? [versionWitness.language(yaml.locate(['language']), own, theirs)] : []),
      ...(document ? misaligned(record, document) : []),
    ];
  });
};

function wrongDocument({ id, yaml }: DocumentRecord, of: string, { documents, known }: Records): Finding | undefined {
  const place = yaml.locate(['version', 'of']);
  if (of === id) return versionDocument.itself(place);
  if (!known.documents.has(of)) return versionDocument.unknown(place, of, nearest(of, known.documents));
  const other = documents.find((one) => one.id === of)?.fields.version?.of;
  return other === undefined ? undefined : versionDocument.version(place, of, other);
}

/** Judged where both texts, and all that is said of them, could be read. */
function misaligned(version: DocumentRecord, document: DocumentRecord): Finding[] {
  const matter = version.matter?.version;
  if (!matter || !version.parsed.isWhole || !document.parsed.isWhole) return [];
  const there = document.parsed.paragraphs.length;
  const here = version.parsed.paragraphs.length;
  const { fault } = alignParagraphs(there, here, exceptionsOf(matter));
  if (!fault) return [];
  const item = (at: number) => version.yaml.locate(['version', 'aligned', at]);
  if (fault.type === 'out-of-order') return [versionUnaligned.order(item(fault.at), here, there, document.id)];
  const { before } = fault;
  const place = version.yaml.locate(['version', ...(matter.aligned.length > 0 ? ['aligned'] : [])]);
  if (matter.aligned.length === 0) return [versionUnaligned.uneven(place, fault.here, fault.there, document.id)];
  return before < matter.aligned.length
    ? [versionUnaligned.between(item(before), fault.here, fault.there, document.id, before + 1)]
    : [versionUnaligned.after(place, fault.here, fault.there, document.id)];
}

/** A language whatever its region and script. */
const spoken = (tag: string): string => tag.split('-')[0]!.toLowerCase();
