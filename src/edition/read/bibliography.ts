import { startOf } from '../../model/finding.ts';
import { fieldInvalid } from '../../model/findings/fields.ts';
import { idIllFormed } from '../../model/findings/names.ts';
import { quote } from '../../model/findings/quote.ts';
import { idPattern } from '../../model/id.ts';
import { sourceSchema } from '../../model/source.ts';
import { validate } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { Reader, Reading } from './reader.ts';

/** `content/sources.yaml` */
export const bibliographyReader: Reader = {
  path: /^content\/sources\.yaml$/,
  read({ text, path: file }) {
    const yaml = readYaml(text, file);
    if (yaml.value === undefined) return { findings: yaml.findings };
    const bibliography = yaml.value ?? {};
    if (typeof bibliography !== 'object' || Array.isArray(bibliography)) {
      return { findings: [...yaml.findings, fieldInvalid.notSources(startOf(file))] };
    }
    const ids = Object.keys(bibliography);
    const readings = ids.map((id) => readSource(id, yaml, file));
    return {
      sources: readings.flatMap(({ sources = [] }) => sources),
      sourceIds: new Set(ids),
      findings: [...yaml.findings, ...readings.flatMap(({ findings }) => findings)],
    };
  },
};

function readSource(id: string, yaml: ReadYaml, file: string): Reading {
  const isId = idPattern.test(id);
  const ofId = isId ? [] : [idIllFormed.written(yaml.locateKey([], id), quote(id))];
  const { data, draft, findings } = validate(sourceSchema, yaml, [id]);
  return {
    sources: [{ id, file, fields: draft ?? {}, matter: isId ? data : undefined, yaml }],
    findings: [...ofId, ...findings],
  };
}
