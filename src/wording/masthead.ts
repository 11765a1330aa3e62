import { partsOfCards } from '../contract/cards.ts';
import type { Edition } from '../edition/graph.ts';
import { currentEdition, sharedEdition } from '../edition/load.ts';
import { kindsInNavigation } from '../edition/navigation.ts';
import { textsOf } from '../edition/texts.ts';
import type { EditionMatter } from '../model/edition.ts';

/** What any page may say of the edition as a whole: when some of it changes, every page is rendered again. */
export interface Masthead {
  readonly matter: EditionMatter;
  /** Ids of the kinds that have an index of their own. */
  readonly kinds: readonly string[];
  readonly hasClaims: boolean;
  readonly hasLogo: boolean;
  /** In how many parts its cards are fetched. */
  readonly cardParts: number;
  /** Its only document, whatever versions that has; undefined where there are several, or none. */
  readonly only: { readonly slug: string; readonly title: string } | undefined;
  /** Pages of its own, in the order of the menu. */
  readonly pages: readonly { readonly id: string; readonly title: string }[];
}

const made = new WeakMap<Edition, Masthead>();

export function mastheadOf(edition: Edition): Masthead {
  let masthead = made.get(edition);
  if (!masthead) made.set(edition, (masthead = makeMasthead(edition)));
  return masthead;
}

/** That of the current edition, for components: what else they show is given to them. */
export const masthead = (): Masthead => mastheadOf(currentEdition());

function makeMasthead(edition: Edition): Masthead {
  const { matter, documents, entries, pages } = edition;
  const [first, ...others] = textsOf(edition);
  return {
    matter,
    kinds: kindsInNavigation(edition),
    hasClaims: documents.some(({ notes }) => notes.some(({ type }) => type === 'claim')),
    hasLogo: sharedEdition().files.some(({ path }) => path === 'content/logo.svg'),
    cardParts: partsOfCards(entries.length),
    only: first && others.length === 0 ? { slug: first.slug, title: first.matter.title } : undefined,
    pages: pages.map((page) => ({ id: page.id, title: page.matter.title })),
  };
}
