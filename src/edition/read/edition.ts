import { editionSchema, type EditionMatter } from '../../model/edition.ts';
import { readYaml } from '../../model/yaml.ts';
import { readMatter } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/edition.yaml` */
export const editionReader: Reader = {
  path: /^content\/edition\.yaml$/,
  read({ text, path: file }) {
    const yaml = readYaml(text, file);
    const { data, draft, findings } = readMatter<EditionMatter>(editionSchema, yaml);
    return { edition: { id: 'edition', file, fields: draft ?? {}, matter: data, yaml }, findings };
  },
};
