import { z } from 'zod';
import { startOf } from '../../model/finding.ts';
import { fileMisplaced } from '../../model/findings/files.ts';
import { listFacts } from '../../model/kinds/fact.ts';
import { entrySchema, type AnyMatter } from '../../model/kinds/kinded-matter.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import { nearest } from '../../model/nearest.ts';
import { readBlocks, readInlines } from '../../mdx/inlines.ts';
import { readHead } from './head.ts';
import { kindsPath } from './kinds.ts';
import type { Reader } from './reader.ts';

/** `content/entries/<kind>/<id>.mdx` */
export const entryReader: Reader = {
  path: /^content\/entries\/([^/]+)\/([^/]+)\.mdx$/,
  read(file, [kindName = '', id = ''], { kinds }) {
    const { path } = file;
    const kind = kinds.get(kindName);
    const names = [...kinds.keys()];
    const ofKind = kind
      ? []
      : [fileMisplaced.noKind(startOf(path), kindName, names, nearest(kindName, names), kindsPath)];
    const { yaml, fields = {}, matter, body, findings } = readHead(file, id, kind ? entrySchema(kind) : anyKind(kinds));
    const brief = readInlines(fields.brief ?? '', yaml.locate(['brief']));
    const gloss = readInlines(fields.gloss ?? '', yaml.locate(['gloss']));
    const blocks = readBlocks(body, path);
    return {
      entries: [
        {
          id,
          kind,
          file: path,
          fields,
          matter: kind && matter,
          facts: kind ? listFacts(kind.facts, fields.facts) : [],
          yaml,
          brief: brief.value,
          gloss: gloss.value,
          body: blocks.value,
        },
      ],
      findings: [...ofKind, ...findings, ...brief.findings, ...gloss.findings, ...blocks.findings],
    };
  },
};

/** For an entry in the folder of no kind: what holds for each of them is judged. */
const anyKind = (kinds: Kinds): z.ZodType<AnyMatter> => z.union([...kinds.values()].map(entrySchema));
