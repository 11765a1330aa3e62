import { mayEndAt } from '../../model/kinds/relation-ends.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import type { Finding } from '../../model/finding.ts';
import { relationDuplicate, relationTarget } from '../../model/findings/references.ts';
import { nearest } from '../../model/nearest.ts';
import { relationTypes, type RelationType } from '../../model/relation.ts';
import type { EntryRecord, KnownIds } from '../records.ts';
import type { Check } from './check.ts';

/** A relation ends at another entry, of a kind that its type allows, and is stated once. */
export const checkRelations: Check = ({ entries, kinds, known }) => {
  const stated = new Set(
    entries.flatMap(({ id, fields }) => (fields.relations ?? []).map((r) => `${id} ${r?.type} ${r?.to}`)),
  );
  return entries.flatMap((entry) => ofEntry(entry, stated, known, kinds));
};

/** @param stated relations of all entries, as `from type to` */
function ofEntry(
  { id, yaml, fields }: EntryRecord,
  stated: ReadonlySet<string>,
  known: KnownIds,
  kinds: Kinds,
): Finding[] {
  const seen = new Set<string>();
  return (fields.relations ?? []).flatMap((relation, i) => {
    const { type, to } = relation ?? {};
    if (to === undefined) return [];
    const place = yaml.locate(['relations', i, 'to']);
    if (to === id) return [relationTarget.itself(place, id)];
    if (!known.entries.has(to)) return [relationTarget.noEntry(place, to, nearest(to, known.entries.keys()))];
    if (type === undefined) return [];
    const kind = kinds.get(known.entries.get(to) ?? '');
    if (kind && !mayEndAt(type, kind)) {
      const allowed = [...kinds.values()].filter((one) => mayEndAt(type, one)).map((one) => one.id);
      return [relationTarget.kind(place, type, to, kind.id, allowed)];
    }
    const isRepeated = seen.has(`${type} ${to}`) || isMirrored(id, type, to, stated);
    seen.add(`${type} ${to}`);
    return isRepeated ? [relationDuplicate.again(place, type, to)] : [];
  });
}

/** Whether a relation that is its own inverse stands at the other end too; it is found at one of the two. */
const isMirrored = (id: string, type: RelationType, to: string, stated: ReadonlySet<string>): boolean =>
  relationTypes[type].inverse === type && id > to && stated.has(`${to} ${type} ${id}`);
