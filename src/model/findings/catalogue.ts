import * as addresses from './addresses.ts';
import * as anchors from './anchors.ts';
import * as choices from './choices.ts';
import * as collections from './collections.ts';
import * as facts from './facts.ts';
import * as fields from './fields.ts';
import * as files from './files.ts';
import * as lengths from './lengths.ts';
import * as limits from './limits.ts';
import * as look from './look.ts';
import * as markup from './markup.ts';
import * as names from './names.ts';
import * as neutrality from './neutrality.ts';
import * as redirects from './redirects.ts';
import * as references from './references.ts';
import * as syntax from './syntax.ts';
import * as texts from './texts.ts';
import * as versions from './versions.ts';
import type { Rule } from './define.ts';

/** Every rule that the check knows, in the order of the codes. */
export const catalogue: readonly Rule[] = [
  addresses,
  anchors,
  choices,
  collections,
  facts,
  fields,
  files,
  lengths,
  limits,
  look,
  markup,
  names,
  neutrality,
  redirects,
  references,
  syntax,
  texts,
  versions,
]
  .flatMap((area) => Object.values<{ readonly about: Rule }>(area).map(({ about }) => about))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
