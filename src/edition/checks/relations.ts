import { mayEndAt } from '../../model/kinds/relation-ends.ts';
import { relationTypes } from '../../model/relation.ts';
import { nearest } from '../../model/validate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Check } from './check.ts';

/** A relation ends at another entry, of a kind that its type allows, and is stated once. */
export const checkRelations: Check = ({ entries, kinds, known }) => {
  const stated = new Set(
    entries.flatMap(({ id, matter }) => matter.relations.map(({ type, to }) => `${id} ${type} ${to}`)),
  );
  return entries.flatMap(({ id, yaml, matter }) => {
    const seen = new Set<string>();
    return matter.relations.flatMap(({ type, to }, i): Finding[] => {
      const report = (code: 'relation/target' | 'relation/duplicate', message: string, remedy: string): Finding[] => [
        { code, severity: 'error', place: yaml.locate(['relations', i, 'to']), message, remedy },
      ];
      if (to === id)
        return report(
          'relation/target',
          `The entry “${id}” can't have the relation “${type}” to itself.`,
          'Remove it, or name the other entry.',
        );
      if (!known.entries.has(to)) {
        const near = nearest(to, known.entries.keys());
        const remedy = near
          ? `Write “${near}” if that is meant, or add the entry.`
          : 'Add the entry, or correct the id.';
        return report('relation/target', `There is no entry with the id “${to}”.`, remedy);
      }
      const kind = kinds.get(known.entries.get(to) ?? '');
      if (kind && !mayEndAt(type, kind)) {
        const allowed = [...kinds.values()].filter((one) => mayEndAt(type, one)).map((one) => one.id);
        return report(
          'relation/target',
          `“${type}” can't end at “${to}”, which is of kind ${kind.id}.`,
          `Name an entry of one of these kinds: ${allowed.join(', ')}.`,
        );
      }
      const isRepeated = seen.has(`${type} ${to}`);
      seen.add(`${type} ${to}`);
      const isMirrored = relationTypes[type].inverse === type && id > to && stated.has(`${to} ${type} ${id}`);
      if (isRepeated || isMirrored) {
        return report(
          'relation/duplicate',
          `The relation “${type}” with “${to}” is stated already.`,
          'Remove one; both ends show it.',
        );
      }
      return [];
    });
  });
};
