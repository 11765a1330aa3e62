import type { Finding, Place } from '../../model/finding.ts';
import { idPattern } from '../../model/id.ts';
import { builtInKinds, type Kind, type Kinds } from '../../model/kinds/kinds.ts';
import { ownKind, ownKindSchema, takenFactIds, unsoundKind } from '../../model/kinds/own-kind.ts';
import { validate } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { ContentFile } from './files.ts';
import { error } from './reader.ts';

export const kindsPath = 'content/kinds.yaml';

/** The choice in the index of names that is no kind. */
const allKinds = 'all';

interface ReadKinds {
  readonly kinds: Kinds;
  readonly findings: readonly Finding[];
}

/** The kinds of an edition: those of the engine, then those that it defines itself. */
export function readKinds(files: readonly ContentFile[]): ReadKinds {
  const kinds = new Map<string, Kind>(Object.entries(builtInKinds));
  const findings: Finding[] = [];
  const file = files.find(({ path }) => path === kindsPath);
  if (!file) return { kinds, findings };
  const yaml = readYaml(file.text, file.path);
  const definitions = yaml.value ?? {};
  if (yaml.findings.length > 0 || typeof definitions !== 'object' || Array.isArray(definitions)) {
    // Which kinds there are to be, only the folders say then.
    for (const id of foldersOf(files)) if (!kinds.has(id)) kinds.set(id, unsoundKind(id));
    return { kinds, findings: yaml.findings.length > 0 ? yaml.findings : [noDefinitions(yaml)] };
  }
  for (const [id, definition] of Object.entries(definitions)) {
    const place = yaml.locateKey([], id);
    if (Object.hasOwn(builtInKinds, id)) {
      findings.push(error('id/duplicate', place, `The kind “${id}” comes with the engine.`, 'Give yours another id.'));
      continue;
    }
    const { data, findings: found } = validate(ownKindSchema, yaml, definition, [id]);
    const slips = [...found, ...slipsOfIds(id, definition, yaml)];
    kinds.set(id, data && slips.length === 0 ? ownKind(id, data) : unsoundKind(id));
    findings.push(...slips);
  }
  return { kinds, findings };
}

/** The folders of `content/entries/`. */
const foldersOf = (files: readonly ContentFile[]): string[] =>
  files.flatMap(({ path }) => /^content\/entries\/([^/]+)\//.exec(path)?.[1] ?? []);

const noDefinitions = (yaml: ReadYaml): Finding =>
  error(
    'field/invalid',
    yaml.locate([]),
    'The kinds are not a group of definitions, each under its id.',
    'Write the id of each kind, a colon, and its fields below it.',
  );

/** Ids of a kind and of its fields that are none, or that something else has. */
function slipsOfIds(kind: string, definition: unknown, yaml: ReadYaml): Finding[] {
  const { fields } = (definition ?? {}) as { readonly fields?: unknown };
  const own = slipOfId(kind, yaml.locateKey([], kind), (id) => id === allKinds);
  const inner = Object.keys(fields ?? {}).flatMap((id) =>
    slipOfId(id, yaml.locateKey([kind, 'fields'], id), (one) => takenFactIds.has(one)),
  );
  return [...own, ...inner];
}

function slipOfId(id: string, place: Place, isTaken: (id: string) => boolean): Finding[] {
  if (!idPattern.test(id)) {
    const remedy = 'Write lower-case letters and figures, in groups joined by hyphens.';
    return [error('id/ill-formed', place, `“${id}” isn't an id.`, remedy)];
  }
  return isTaken(id)
    ? [error('id/duplicate', place, `The id “${id}” has a meaning of the engine's own.`, 'Choose another.')]
    : [];
}
