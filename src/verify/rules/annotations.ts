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
  readonly first: { readonly items: readonly Annotation[] };
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
    const { type, total, first } = site.json(file) as Collection;
    if (type !== 'AnnotationCollection' || total !== first.items.length)
      yield fault(`It is no collection of as many annotations as it says (${total}).`);
    const source = site.text(`documents/${slug}/source.txt`);
    const characters = [...source];
    const address = addressIn(site, `documents/${slug}/source.txt`);
    for (const one of first.items) {
      for (const target of targetsOf(one)) {
        if (target.source !== address) yield fault(`“${nameOf(one)}” has another target than ${address}.`);
        if (!isExact(source, characters, target))
          yield fault(`The selectors of “${nameOf(one)}” don’t select its words.`);
      }
    }
    yield* againstPage(site, slug, first.items);
  },
};

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
