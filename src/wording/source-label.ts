import type { CitedSource, Edition } from '../edition/graph.ts';
import { compare } from '../model/compare.ts';
import { firstDayOf } from '../model/date.ts';
import type { Source } from '../model/source.ts';
import { words } from './words.ts';

/** A symbol that readers know a text by: `S/RES/2259 (2015)`, `PC.DEC/1202`. */
const symbol = /^[A-Z][A-Z.]*\//;

const made = new WeakMap<Edition, ReadonlyMap<string, string>>();

/**
 * Each source in a word or two, by its id: its symbol, or who issued it and
 * when. No two are the same in an edition, so that a label says the same thing
 * on every page: those of one maker and year are told apart by letters in the
 * order of their dates (2016a, 2016b), those without a date by their titles.
 */
export function sourceLabels(edition: Edition): ReadonlyMap<string, string> {
  let labels = made.get(edition);
  if (!labels) made.set(edition, (labels = labelAll(edition.sources)));
  return labels;
}

/** Makes the labels in a part of an edition those of the whole. */
export const shareLabels = (edition: Edition, part: Edition): void => void made.set(part, sourceLabels(edition));

function labelAll(sources: readonly CitedSource[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [plain, alike] of Map.groupBy(sources, ({ matter }) => plainLabel(matter))) {
    const isTitled = alike.length > 1 && (alike[0]!.matter.issued === undefined || symbol.test(plain));
    const groups = Map.groupBy(alike, ({ matter }) => (isTitled ? plain + words.comma + shortTitle(matter) : plain));
    for (const [label, twins] of groups) {
      const inOrder = [...twins].sort((a, b) => compare(startOf(a), startOf(b)) || compare(a.id, b.id));
      inOrder.forEach(({ id }, i) => labels.set(id, twins.length === 1 ? label : label + letterOf(i)));
    }
  }
  return labels;
}

function plainLabel(source: Source): string {
  const { number, issued } = source;
  if (source.label === undefined && number !== undefined && symbol.test(number)) return number;
  const who = source.label ?? makerOf(source);
  const year = issued === undefined ? undefined : /-?\d{4,}/.exec(issued)?.[0];
  return year === undefined ? who : `${who} ${year}`;
}

/** Of the press, the paper says more than who wrote in it; of all else, who made it. */
function makerOf({ author, publisher, class: sort, ...rest }: Source): string {
  const name = author?.[0];
  const maker = name === undefined ? undefined : 'family' in name ? name.family : name.literal;
  const outlet = rest['container-title'] ?? publisher;
  return (sort === 'press' ? (outlet ?? maker) : (maker ?? publisher ?? outlet)) ?? words.sources[sort];
}

const startOf = ({ matter: { issued = '' } }: CitedSource): string => firstDayOf(issued);

/** The title up to its first colon. */
const shortTitle = ({ title }: Source): string => title.split(/[:：]/)[0]!.trim();

/** 0 → a, 25 → z, 26 → aa. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** The names of those who made it: “Given Family, Body”. */
export function authorNames({ author = [] }: Source): string {
  return author
    .map((name) => ('family' in name ? [name.given, name.family].filter(Boolean).join(' ') : name.literal))
    .join(words.comma);
}
