import type { Finding } from '../../model/finding.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';
import { idPattern } from '../../model/id.ts';
import { validate } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { ContentFile } from './files.ts';
import { error, startOf } from './reader.ts';

/** The front matter of a file and what stands below it. */
export interface Head {
  readonly yaml: ReadYaml;
  /** With the front matter blanked, so that places are the file's. */
  readonly body: string;
}

/** Takes a file apart at its front matter; no head where it has none, or one without an end. */
export function readHead(file: ContentFile): {
  readonly head: Head | undefined;
  readonly findings: readonly Finding[];
} {
  const { yaml, yamlLine, body, state } = splitFrontMatter(file.text);
  if (state === 'none') {
    const remedy = 'Begin it with a line of “---”, its fields, and another line of “---”.';
    const finding = error('yaml/syntax', startOf(file.path), 'The file has no front matter.', remedy);
    return { head: undefined, findings: [finding] };
  }
  if (state === 'open') {
    const remedy = 'Put a line of “---” below its last field.';
    const finding = error('yaml/syntax', startOf(file.path), 'The front matter has no end.', remedy);
    return { head: undefined, findings: [finding] };
  }
  const read = readYaml(yaml, file.path, yamlLine);
  return { head: { yaml: read, body }, findings: read.findings };
}

/** Whether the id that a file's name gives is one. */
export function checkFileName(id: string, file: string): Finding[] {
  if (idPattern.test(id)) return [];
  const remedy = 'Name the file in lower-case letters and figures, in groups joined by hyphens.';
  return [error('id/ill-formed', startOf(file), `“${id}” isn't an id.`, remedy)];
}

/** Matter that passes its schema; the schema isn't asked where the YAML is broken. */
export function readMatter<T>(
  schema: Parameters<typeof validate<T>>[0],
  yaml: ReadYaml,
): { readonly data: T | undefined; readonly findings: readonly Finding[] } {
  if (yaml.findings.length > 0) return { data: undefined, findings: [] };
  return validate(schema, yaml, yaml.value ?? {});
}
