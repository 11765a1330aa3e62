import { accessible } from './axe.ts';
import { namesWithoutScripts, withoutScripts } from './no-script.ts';
import { quiet } from './quiet.ts';
import type { BrowserRule } from './rule.ts';
import { expectations, searchNames, searchPhrases } from './search.ts';
import { fitting } from './widths.ts';

/** What must hold of a built edition in a browser, in the order in which it is tried. */
export const browserRules: readonly BrowserRule[] = [
  quiet,
  accessible,
  fitting,
  withoutScripts,
  namesWithoutScripts,
  searchNames,
  searchPhrases,
  expectations,
];
