import { aliasAmbiguous, aliasRepeated } from '../../model/findings/names.ts';
import type { Finding } from '../../model/finding.ts';
import type { Check } from './check.ts';

/** A title or alias leads to one entry: search and the index of names rely on it. */
export const checkAliases: Check = ({ entries }) => {
  const owners = new Map<string, string>();
  for (const { id, fields } of entries) {
    const title = fold(fields.title ?? '');
    if (title !== '' && !owners.has(title)) owners.set(title, id);
  }
  return entries.flatMap(({ id, yaml, fields: { title = '', aliases = [] } }) => {
    const findings: Finding[] = [];
    const own = new Set([fold(title)]);
    const titleOwner = owners.get(fold(title)) ?? id;
    if (titleOwner !== id) findings.push(aliasAmbiguous.taken(yaml.locate(['title']), title, titleOwner));
    aliases.forEach((alias, i) => {
      if (alias === undefined) return;
      const name = fold(alias);
      const place = yaml.locate(['aliases', i]);
      const owner = owners.get(name) ?? id;
      if (owner !== id) findings.push(aliasAmbiguous.taken(place, alias, owner));
      else if (own.has(name)) findings.push(aliasRepeated.again(place, alias));
      owners.set(name, owner);
      own.add(name);
    });
    return findings;
  });
};

const fold = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
