import type { Draft } from '../../../model/draft.ts';
import type { Matters } from '../../../model/kinds/kinded-matter.ts';
import type { Finding } from '../../../model/finding.ts';
import type { ReadYaml } from '../../../model/yaml.ts';

/** What could be read of a resolution, with its symbol. */
export interface Resolution {
  readonly symbol: string;
  readonly fields: Draft<Matters['resolution']>;
  readonly yaml: ReadYaml;
}

/** A body that adopts resolutions, and what can be told of them. Of any other body nothing is judged. */
export interface Body {
  /** What its symbols begin with. */
  readonly symbols: RegExp;
  readonly check: (resolution: Resolution) => Finding[];
}
