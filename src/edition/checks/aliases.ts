import type { Finding } from '../../model/finding.ts';
import type { Check } from './check.ts';

/** A title or alias leads to one entry: search and the index of names rely on it. */
export const checkAliases: Check = ({ entries }) => {
  const owners = new Map<string, string>();
  for (const { id, matter } of entries) if (!owners.has(fold(matter.title))) owners.set(fold(matter.title), id);
  return entries.flatMap(({ id, yaml, matter }) => {
    const titleOwner = owners.get(fold(matter.title))!;
    const findings: Finding[] = titleOwner === id ? [] : [ambiguous(matter.title, titleOwner, yaml.locate(['title']))];
    matter.aliases.forEach((alias, i) => {
      const owner = owners.get(fold(alias));
      if (owner === undefined) owners.set(fold(alias), id);
      else if (owner !== id) findings.push(ambiguous(alias, owner, yaml.locate(['aliases', i])));
      else if (fold(alias) === fold(matter.title) || matter.aliases.findIndex((a) => fold(a) === fold(alias)) < i) {
        findings.push({
          code: 'alias/ambiguous',
          severity: 'warning',
          place: yaml.locate(['aliases', i]),
          message: `The alias “${alias}” says nothing that the entry's other names don't.`,
          remedy: 'Remove it.',
        });
      }
    });
    return findings;
  });
};

const fold = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

const ambiguous = (name: string, owner: string, place: Finding['place']): Finding => ({
  code: 'alias/ambiguous',
  severity: 'error',
  place,
  message: `The name “${name}” belongs to “${owner}” already.`,
  remedy: 'Keep it where it is meant more often, or add a word that tells the two apart.',
});
