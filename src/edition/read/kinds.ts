import type { Finding, Place } from '../../model/finding.ts';
import { fieldInvalid } from '../../model/findings/fields.ts';
import { idDuplicate, idIllFormed } from '../../model/findings/names.ts';
import { quote } from '../../model/findings/quote.ts';
import { idPattern } from '../../model/id.ts';
import { builtInKinds, type Kind, type Kinds } from '../../model/kinds/kinds.ts';
import { ownKind, ownKindSchema, takenFactIds, unsoundKind } from '../../model/kinds/own-kind.ts';
import { validate } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { ContentFile } from './files.ts';

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
  const file = files.find(({ path }) => path === kindsPath);
  if (!file) return { kinds, findings: [] };
  const yaml = readYaml(file.text, file.path);
  const findings = [...yaml.findings];
  const definitions = yaml.value === null ? {} : yaml.value;
  if (typeof definitions !== 'object' || Array.isArray(definitions)) {
    // Which kinds there are to be, only the folders say then.
    for (const id of foldersOf(files)) if (!kinds.has(id)) kinds.set(id, unsoundKind(id));
    return { kinds, findings: yaml.findings.length > 0 ? yaml.findings : [fieldInvalid.notKinds(yaml.locate([]))] };
  }
  for (const [id, definition] of Object.entries(definitions)) {
    const place = yaml.locateKey([], id);
    if (Object.hasOwn(builtInKinds, id)) {
      findings.push(idDuplicate.kindOfEngine(place, id));
      continue;
    }
    const { data, findings: found } = validate(ownKindSchema, yaml, [id]);
    const slips = [...found, ...slipsOfIds(id, definition, yaml)];
    kinds.set(id, data && slips.length === 0 ? ownKind(id, data) : unsoundKind(id));
    findings.push(...slips);
  }
  return { kinds, findings };
}

/** The folders of `content/entries/`. */
const foldersOf = (files: readonly ContentFile[]): string[] =>
  files.flatMap(({ path }) => /^content\/entries\/([^/]+)\//.exec(path)?.[1] ?? []);

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
  if (!idPattern.test(id)) return [idIllFormed.written(place, quote(id))];
  return isTaken(id) ? [idDuplicate.wordOfEngine(place, id)] : [];
}
