import type { Edition } from '../edition/graph.ts';
import { digestOfValue } from '../exports/digest.ts';
import { digestOfCode } from '../project/code.ts';
import { address } from '../wording/href.ts';
import { mastheadOf } from '../wording/masthead.ts';
import { words } from '../wording/words.ts';

const common = new WeakMap<Edition, string>();

/**
 * The key by which Astro keeps a page from one build to the next
 * (`cacheKey` of `getStaticPaths`): of all that it shows, and the engine. What
 * becomes of its style sheets and scripts Astro hashes itself.
 *
 * @param view gives what this page shows besides the masthead, as JSON can tell it
 * @returns undefined in the preview, which keeps nothing
 */
export function pageKey(edition: Edition, view: () => unknown): string | undefined {
  if (import.meta.env.IS_PREVIEW) return undefined;
  let every = common.get(edition);
  // What ICU knows of languages comes with Node.
  if (every === undefined)
    common.set(
      edition,
      (every = digestOfValue([process.version, digestOfCode(['.']), address(''), words, mastheadOf(edition)])),
    );
  return digestOfValue([every, view()]);
}
