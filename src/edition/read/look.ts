import { lookSchema, type LookMatter } from '../../model/look.ts';
import { readYaml } from '../../model/yaml.ts';
import { readMatter } from './head.ts';
import type { Reader } from './reader.ts';

/** `content/look.yaml` */
export const lookReader: Reader = {
  path: /^content\/look\.yaml$/,
  read({ text, path: file }, _groups, { files }) {
    const yaml = readYaml(text, file);
    const { data, draft, findings } = readMatter<LookMatter>(lookSchema, yaml);
    const fonts = [...files.keys()].flatMap((path) => /^content\/fonts\/(.+)$/.exec(path)?.[1] ?? []);
    return { look: { id: 'look', file, fields: draft ?? {}, matter: data, yaml, fonts }, findings };
  },
};
