import type { z } from 'zod';
import type { Draft } from '../../model/draft.ts';
import { startOf, type Finding } from '../../model/finding.ts';
import { idIllFormed } from '../../model/findings/names.ts';
import { yamlSyntax } from '../../model/findings/syntax.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';
import { idPattern } from '../../model/id.ts';
import { validate, type Validated } from '../../model/validate.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { ContentFile } from './files.ts';

/** The front matter of a file and what stands below it. */
export interface Head<T> {
  readonly yaml: ReadYaml;
  /** What could be read of the fields; empty where the front matter couldn't be. */
  readonly fields: Draft<T> | undefined;
  /** The whole front matter, where every field is sound and the file is named by an id. */
  readonly matter: T | undefined;
  /** With the front matter blanked, so that places are the file's; empty where it can't be told from it. */
  readonly body: string;
  readonly findings: readonly Finding[];
}

/** Reads the head of a file whose name is its id. */
export function readHead<T>({ path, text }: ContentFile, id: string, schema: z.ZodType<T>): Head<T> {
  const ofName = idPattern.test(id) ? [] : [idIllFormed.fileName(startOf(path), id)];
  const { yaml: head, yamlLine, body, state } = splitFrontMatter(text);
  if (state !== 'closed') {
    const [missing, open] = [yamlSyntax.noFrontMatter, yamlSyntax.openFrontMatter];
    const finding = state === 'open' ? open(startOf(path)) : missing(startOf(path));
    const yaml = { ...readYaml('', path), value: undefined };
    return { yaml, fields: undefined, matter: undefined, body: '', findings: [...ofName, finding] };
  }
  const yaml = readYaml(head, path, yamlLine);
  const { data, draft, findings } = readMatter(schema, yaml);
  return {
    yaml,
    fields: draft,
    matter: ofName.length > 0 ? undefined : data,
    body,
    findings: [...ofName, ...findings],
  };
}

/** The front matter of a file that has one. */
export function yamlOfHead({ path, text }: ContentFile): ReadYaml {
  const { yaml, yamlLine } = splitFrontMatter(text);
  return readYaml(yaml, path, yamlLine);
}

/** The fields of a YAML file; the schema isn't asked where the YAML couldn't be parsed. */
export function readMatter<T>(schema: z.ZodType<T>, yaml: ReadYaml): Validated<T> {
  if (yaml.value === undefined) return { data: undefined, draft: undefined, findings: yaml.findings };
  const validated = validate(schema, yaml);
  return { ...validated, findings: [...yaml.findings, ...validated.findings] };
}
