import type { EntryKind } from '../../model/kind.ts';
import { relationTypes } from '../../model/relation.ts';
import { nearest } from '../../model/validate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Check } from './index.ts';

/** A relation ends at another entry, of a kind that its type allows, and is stated once. */
export const checkRelations: Check = ({ entries }) => {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const stated = new Set(entries.flatMap(({ id, matter }) => matter.relations.map(({ type, to }) => `${id} ${type} ${to}`)));
  return entries.flatMap(({ id, yaml, matter }) => {
    const seen = new Set<string>();
    return matter.relations.flatMap(({ type, to }, i): Finding[] => {
      const report = (code: 'relation/target' | 'relation/duplicate', message: string, remedy: string): Finding[] => [
        { code, severity: 'error', place: yaml.locate(['relations', i, 'to']), message, remedy },
      ];
      if (to === id) return report('relation/target', 'An entry has no relation to itself.', 'Remove it, or name the other entry.');
      const kind = kinds.get(to);
      if (!kind) {
        const near = nearest(to, kinds.keys());
        return report('relation/target', `There is no entry with the id “${to}”.`, near ? `Did you mean “${near}”?` : 'Add the entry, or correct the id.');
      }
      const allowed: readonly EntryKind[] = relationTypes[type].to;
      if (!allowed.includes(kind)) {
        return report('relation/target', `“${type}” can't end at “${to}”, which is of kind ${kind}.`, `Its end is one of: ${allowed.join(', ')}.`);
      }
      const isRepeated = seen.has(`${type} ${to}`);
      seen.add(`${type} ${to}`);
      const isMirrored = relationTypes[type].inverse === type && id > to && stated.has(`${to} ${type} ${id}`);
      if (isRepeated || isMirrored) {
        return report('relation/duplicate', `The relation “${type}” with “${to}” is stated already.`, 'Remove one; both ends show it.');
      }
      return [];
    });
  });
};
