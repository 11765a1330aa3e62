import type { Rule } from './rule.ts';
import { annotations } from './rules/annotations.ts';
import { backlinks } from './rules/backlinks.ts';
import { cards } from './rules/cards.ts';
import { entries } from './rules/entries.ts';
import { facts } from './rules/facts.ts';
import { fidelity } from './rules/fidelity.ts';
import { html } from './rules/html.ts';
import { ids } from './rules/ids.ts';
import { links, reachable, styleSheets } from './rules/links.ts';
import { feed, machineFiles, schemas, sitemap, wellFormed } from './rules/machine-files.ts';
import { mentions } from './rules/mentions.ts';
import { notes } from './rules/notes.ts';
import { policy } from './rules/policy.ts';
import { proof } from './rules/proof.ts';
import { structure } from './rules/structure.ts';
import { titles } from './rules/titles.ts';

/** What must hold of the files of a built edition, in the order in which it is tried. */
export const rules: readonly Rule[] = [
  fidelity,
  proof,
  ids,
  mentions,
  notes,
  annotations,
  entries,
  cards,
  facts,
  backlinks,
  links,
  reachable,
  styleSheets,
  html,
  structure,
  titles,
  policy,
  machineFiles,
  wellFormed,
  schemas,
  sitemap,
  feed,
];
