import { wordingSchema, type WordingMatter } from '../../model/wording.ts';
import { readYaml } from '../../model/yaml.ts';
import { readMatter } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/wording.yaml` */
export const wordingReader: Reader = {
  path: /^content\/wording\.yaml$/,
  read({ text, path: file }) {
    const yaml = readYaml(text, file);
    const { data, draft, findings } = readMatter<WordingMatter>(wordingSchema, yaml);
    return { wording: { id: 'wording', file, fields: draft ?? {}, matter: data, yaml }, findings };
  },
};
