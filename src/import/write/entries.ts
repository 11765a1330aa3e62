import { idPattern } from '../../model/id.ts';
import { entrySchema } from '../../model/kinds/kinded-matter.ts';
import { namedIn } from '../../model/placeholders.ts';
import type { Thing, Words } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import type { EditionNow } from '../edition-now.ts';
import { escapeMdx } from '../../mdx/escape.ts';
import { withFrontMatter } from './front-matter.ts';
import { freshId, idOfWords } from './ids.ts';
import { ownEntryMatter, withoutDeadLinks } from './own-files.ts';
import { firstSentence, firstWords, inlineMarkup } from './inline.ts';

/** Words that briefs and glosses have, at most. */
const [longestBrief, longestGloss] = [20, 70];

/** Drafts of entries, and the entries that all things of a text have. */
export interface Drafts {
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The id of its entry, by the key of each thing. */
  readonly ids: ReadonlyMap<string, string>;
  /** Paths of those that say no more than a name. */
  readonly unwritten: readonly string[];
}

/**
 * The entries of the things that a text names. One that the edition has
 * already, by its id or by its name, is kept as it is.
 *
 * @param sources ids of the bibliography, with what is imported
 * @param taken ids; those that are made are added
 */
export function writeEntries(
  things: readonly Thing[],
  document: string,
  now: EditionNow,
  sources: ReadonlySet<string>,
  taken: Set<string>,
  remarks: Remarks,
): Drafts {
  const ids = new Map<string, string>();
  const fresh: (readonly [id: string, thing: Thing])[] = [];
  const byName = new Map<string, string>();
  const hasTellingIds = things.filter(({ key }) => isTelling(key)).length > things.length / 2;
  // What is told most of comes first: of two things of one name, it is the entry.
  for (const thing of things.toSorted((a, b) => told(b) - told(a))) {
    const there = entryOf(thing, now) ?? (thing.own ? undefined : byName.get(thing.title));
    const id = there ?? freshId(thing.own?.id ?? idFor(thing, hasTellingIds), taken);
    ids.set(thing.key, id);
    if (there !== undefined) continue;
    const aliases = thing.aliases.filter((name) => !byName.has(name) && name !== thing.title);
    for (const name of [thing.title, ...aliases]) byName.set(name, id);
    fresh.push([id, { ...thing, aliases }]);
  }
  const idOf = (thing: string): string => ids.get(thing) ?? thing;
  const known = { entries: new Set([...now.entries.keys(), ...ids.values()]), sources };
  const unwritten: string[] = [];
  const files = fresh.map(([id, thing]) => {
    const path = (kind: string): string => `content/entries/${kind}/${id}.mdx`;
    const kindOf = now.kinds.get(thing.kind);
    const own = thing.own && kindOf && ownEntryMatter(thing.own, kindOf, known, remarks);
    if (own) {
      const body = withoutDeadLinks(thing.own.body, id, known, remarks);
      return [path(thing.kind), withFrontMatter(own, body === '' ? '' : `${body}\n`)] as const;
    }
    if (thing.own)
      remarks.guessed(`“${thing.title}” is a draft: the edition has no such kind “${thing.kind}”`, thing.line);
    const { kind, matter } = matterOf(thing, document, now, idOf, remarks);
    if (!thing.brief && !thing.gloss) unwritten.push(path(kind));
    return [path(kind), withFrontMatter(matter, '')] as const;
  });
  return { files: Object.fromEntries(files), ids, unwritten };
}

/** How much a file says of a thing. */
const told = ({ gloss, brief, aliases, facts }: Thing): number =>
  (gloss ? 4 : 0) + (brief ? 2 : 0) + (aliases.length > 0 || Object.keys(facts).length > 0 ? 1 : 0);

/** The entry that the edition has for a thing: of its id and kind, or of its name. */
function entryOf({ key, kind, title, aliases }: Thing, { entries, names }: EditionNow): string | undefined {
  if (entries.has(key) && (entries.get(key) === kind || entries.get(key) === undefined)) return key;
  const named = [title, ...aliases].map((name) => names.get(name)).find((id) => id !== undefined);
  return named !== undefined && entries.get(named) === kind ? named : undefined;
}

/** Its own id where that tells what it is, or most of the file's do, else its name; for a name in another script its kind. */
const idFor = ({ key, title, kind }: Thing, hasTellingIds: boolean): string =>
  isTelling(key) || (hasTellingIds && isId(key)) ? key : idOfWords(title) || idOfWords(key) || kind;

const isId = (key: string): boolean => idPattern.test(key);

/** `harbour-board`, and not `pers-0012` or `p-lm1`. */
const isTelling = (key: string): boolean => isId(key) && !/^[a-z]{0,5}-?[a-z]{0,3}\d+$/.test(key) && key.length > 3;

function matterOf(
  thing: Thing,
  document: string,
  { kinds }: EditionNow,
  idOf: (thing: string) => string,
  remarks: Remarks,
): { readonly kind: string; readonly matter: Readonly<Record<string, unknown>> } {
  const { title, aliases, symbol, date, facts, line } = thing;
  const said = thing.gloss ?? thing.brief;
  const limited = (words: Words, most: number): string => inlineMarkup(firstWords(words, most), idOf);
  const nothing = namedIn(
    escapeMdx(firstWords({ text: document, spans: [], line: undefined }, longestBrief - 2).text, false),
  );
  const common = {
    title,
    aliases: aliases.length > 0 ? aliases : undefined,
    brief: said ? limited(thing.brief ?? firstSentence(said), longestBrief) : nothing,
    gloss: said ? limited(said, longestGloss) : nothing,
    symbol,
    date,
  };
  const own = kinds.get(thing.kind);
  const withFacts = { ...common, facts: Object.keys(facts).length > 0 ? facts : undefined };
  for (const matter of [withFacts, common])
    if (own && entrySchema(own).safeParse(matter).success) return { kind: thing.kind, matter };
  const what = thing.kind === 'place' ? 'has no coordinates in the file' : `lacks facts of the kind “${thing.kind}”`;
  remarks.guessed(`“${title}” ${what}: its draft is a term until it has them, and is moved to ${thing.kind}/`, line);
  return { kind: 'term', matter: common };
}
