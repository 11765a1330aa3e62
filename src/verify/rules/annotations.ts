import { addressIn } from '../address.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import { marksOf, mentionsOf, type BuiltSite } from '../site.ts';
import { collapseWhiteSpace } from '../../text/white-space.ts';

/** What the rule reads of an annotation: Web Annotation Data Model, sections 3 and 4. */
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: { readonly source?: string; readonly value?: string; readonly purpose?: string };
  readonly target: Target | readonly Target[];
}
interface Target {
  readonly source: string;
  readonly selector: readonly Selector[];
}
interface Selector {
  readonly type: string;
  /** In code points. */
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
interface Collection {
  readonly type: string;
  readonly total: number;
  /** The first page, or of several its address. */
  readonly first: Page | string;
  readonly last: string;
}
interface Page {
  readonly id: string;
  readonly startIndex: number;
  readonly items: readonly Annotation[];
  readonly next?: string;
}

const nameOf = ({ id }: Annotation): string => decodeURIComponent(id.slice(id.indexOf('#') + 1));
const targetsOf = ({ target }: Annotation): readonly Target[] => [target].flat();
const selectorOf = ({ selector }: Target, type: string): Selector =>
  selector.find((one) => one.type === type) ?? { type };

/** Annotations are the mentions and notes of the page, and their selectors find exactly their words. */
export const annotations: Rule = {
  name: 'annotations',
  subjects: ({ slugs }) => slugs.map((slug) => `documents/${slug}/annotations.jsonld`),
  *check(site, file) {
    const slug = file.split('/')[1]!;
    const collection = site.json(file) as Collection;
    const { type, total } = collection;
    const items = yield* itemsOf(site, slug, collection);
    if (type !== 'AnnotationCollection' || total !== items.length)
      yield fault(`It is no collection of as many annotations as it says (${total}).`);
    const source = site.text(`documents/${slug}/source.txt`);
    const characters = [...source];
    const address = addressIn(site, `documents/${slug}/source.txt`);
    for (const one of items) {
      for (const target of targetsOf(one)) {
        if (target.source !== address) yield fault(`“${nameOf(one)}” has another target than ${address}.`);
        if (!isExact(source, characters, target))
          yield fault(`The selectors of “${nameOf(one)}” don’t select its words.`);
      }
    }
    yield* againstPage(site, slug, items);
  },
};

/** The annotations of all pages of a collection, in their order; each page begins where the one before it ends. */
function* itemsOf(site: BuiltSite, slug: string, { first, last }: Collection): Generator<Fault, Annotation[]> {
  if (typeof first !== 'string') return [...first.items];
  const items: Annotation[] = [];
  let next: string | undefined = first;
  for (let n = 1; next !== undefined; n++) {
    const path = `documents/${slug}/annotations/${n}.jsonld`;
    if (next !== addressIn(site, path) || !site.has(path)) {
      yield fault(`Its page ${n} is not at ${next}.`);
      return items;
    }
    const page = site.json(path) as Page;
    if (page.id !== next || page.startIndex !== items.length)
      yield fault(`Page ${n} doesn’t go on where the one before it ends.`);
    items.push(...page.items);
    if (page.next === undefined && page.id !== last) yield fault(`Its last page is not ${last}.`);
    next = page.next;
  }
  return items;
}

/** Whether position and quotation agree, and the quotation with its surroundings stands once in the source. */
function isExact(source: string, characters: readonly string[], target: Target): boolean {
  const { start = 0, end = 0 } = selectorOf(target, 'TextPositionSelector');
  const { exact = '', prefix = '', suffix = '' } = selectorOf(target, 'TextQuoteSelector');
  const before = characters.slice(0, start).join('');
  const after = characters.slice(end).join('');
  return (
    exact !== '' &&
    characters.slice(start, end).join('') === exact &&
    before.endsWith(prefix) &&
    after.startsWith(suffix) &&
    source.split(`${prefix}${exact}${suffix}`).length === 2
  );
}

function* againstPage(site: BuiltSite, slug: string, items: readonly Annotation[]): Generator<Fault> {
  const byName = new Map(items.map((one) => [nameOf(one), one]));
  if (byName.size !== items.length) yield fault('Two annotations have one id.');
  const mentions = mentionsOf(site, slug);
  const identifying = items.filter(({ motivation }) => motivation === 'identifying');
  if (identifying.length !== mentions.length)
    yield fault(`It identifies ${identifying.length} mentions; the page has ${mentions.length}.`);
  for (const { id, entry, words } of mentions) {
    const one = byName.get(id);
    const exact = one && selectorOf(targetsOf(one)[0]!, 'TextQuoteSelector').exact;
    if (collapseWhiteSpace(exact ?? '') !== words)
      yield fault(`“${id}” selects “${exact ?? ''}”; the page marks “${words}”.`);
    const isAbout = one?.body.source === addressIn(site, `entries/${entry}/`);
    if (!isAbout || one.body.purpose !== 'identifying') yield fault(`“${id}” doesn’t identify the entry “${entry}”.`);
  }
  const comments = items.filter(({ motivation }) => motivation === 'commenting');
  const noted = new Set(marksOf(site, slug).map((mark) => mark.attrs.find(({ name }) => name === 'href')?.value));
  if (comments.length !== noted.size)
    yield fault(`It has ${comments.length} comments; the page marks ${noted.size} notes.`);
  for (const one of comments) if (!one.body.value?.trim()) yield fault(`“${nameOf(one)}” comments nothing.`);
}
