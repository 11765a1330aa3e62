import type { Finding } from '../../model/finding.ts';
import { idPattern } from '../../model/id.ts';
import { sourceSchema } from '../../model/source.ts';
import { validate } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { SourceRecord } from '../records.ts';
import { error, startOf, type Reader } from './reader.ts';

/** `content/sources.yaml` */
export const bibliographyReader: Reader = {
  path: /^content\/sources\.yaml$/,
  read({ text, path: file }) {
    const yaml = readYaml(text, file);
    if (yaml.findings.length > 0) return { findings: yaml.findings };
    const bibliography = yaml.value ?? {};
    if (typeof bibliography !== 'object' || Array.isArray(bibliography)) {
      const message = 'The bibliography is not a group of sources, each under its id.';
      const remedy = 'Write the id of each source, a colon, and its fields below it.';
      return { findings: [error('field/invalid', startOf(file), message, remedy)] };
    }
    const read = Object.entries(bibliography).map(([id, value]) => readSource(id, value, yaml, file));
    return {
      sources: read.flatMap(({ source }) => source ?? []),
      sourceIds: new Set(Object.keys(bibliography)),
      findings: read.flatMap(({ findings }) => findings),
    };
  },
};

function readSource(
  id: string,
  value: unknown,
  yaml: ReadYaml,
  file: string,
): { readonly source?: SourceRecord; readonly findings: readonly Finding[] } {
  if (!idPattern.test(id)) {
    const remedy = 'Write lower-case letters and figures, in groups joined by hyphens.';
    return { findings: [error('id/ill-formed', yaml.locateKey([], id), `“${id}” isn't an id.`, remedy)] };
  }
  const { data: matter, findings } = validate(sourceSchema, yaml, value, [id]);
  return matter ? { source: { id, file, matter, yaml }, findings } : { findings };
}
