import cardWords from 'virtual:words/card';
import kinds from 'virtual:words/kinds';
import stop from 'virtual:words/stop';
import { partOfCard, type Card, type Cards, type GlossPiece } from '../../contract/cards.ts';
import { base, counted, element } from '../dom.ts';

const files = new Map<string, Promise<Cards>>();

/** The data of an entry's card: one request for all of its part, at the first need; tried again if it failed. */
async function cardOf(id: string): Promise<Card | undefined> {
  const parts = Number(document.body.dataset.cardParts ?? 1);
  const name = parts > 1 ? `cards/${partOfCard(id, parts)}.json` : 'cards.json';
  const file = files.get(name) ?? fetch(base + name).then((response): Promise<Cards> => response.json());
  files.set(name, file);
  try {
    return (await file)[id];
  } catch {
    files.delete(name);
    return undefined;
  }
}

/** Begins to fetch the card of an entry, before it is wanted. */
export function prepareCard(id: string): void {
  void cardOf(id);
}

const entryAddress = (id: string): string => `${base}entries/${id}/`;

const glossOf = (gloss: readonly GlossPiece[]): (Node | string)[] =>
  gloss.map((piece) => {
    if (typeof piece === 'string') return piece;
    const [id, text, language] = piece;
    if (id === 0) return language ? element('i', { lang: language }, text) : element('em', {}, text);
    return element('a', { href: entryAddress(id), 'data-ref': id }, text);
  });

/** What an entry says where it is opened, in its note as on a card. */
export interface Explained {
  readonly title: string;
  /** Its facts and gloss, and whose reading it is. */
  readonly full: HTMLElement;
  /** What kind of thing it is, and how often the texts name it. */
  readonly about: HTMLElement;
}

/**
 * What there is to say of an entry; undefined where it can't be had.
 *
 * @param isInferred whether the editors identified it
 */
export async function explain(id: string, isInferred: boolean): Promise<Explained | undefined> {
  const card = await cardOf(id);
  if (!card) return undefined;
  const [kind, title, facts, gloss, mentions, , document] = card;
  const named = mentions === 0 ? cardWords.mentions.zero : counted(cardWords.mentions, mentions);
  return {
    title,
    full: element(
      'section',
      { class: 'full' },
      ...(facts ? [element('p', { class: 'facts' }, facts)] : []),
      element('p', {}, ...glossOf(gloss)),
      ...(isInferred ? [element('p', { class: 'cited' }, cardWords.inferred)] : []),
      ...(document === undefined
        ? []
        : [element('p', {}, element('a', { href: `${base}documents/${document}/` }, cardWords.read))]),
    ),
    about: element('p', { class: 'cited' }, kinds[kind]!, ' · ', named),
  };
}

/** Between a title and what follows it in a line. */
const stopAfter = (title: string): string => (/[.!?…]$/.test(title) ? ' ' : stop);

/** What stands beside the title of a margin note at rest. */
export async function briefOf(id: string): Promise<HTMLElement | undefined> {
  const card = await cardOf(id);
  return card && element('span', { class: 'brief' }, stopAfter(card[1]), ...glossOf(card[5]));
}
