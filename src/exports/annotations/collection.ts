import { noteId } from '../../contract/ids.ts';
import type { Document, Edition, Mention, Note } from '../../edition/graph.ts';
import { noteText } from '../../edition/note-text.ts';
import { words } from '../../wording/words.ts';
import { matchQuote, selectorMaker, type Range, type SelectorMaker } from '../../text/selector.ts';

/** Annotations on one page; a collection with more has several. */
export const pageSize = 1000;

/** The annotations of a document, in the order of the text: its mentions, then its notes. */
type Items = ReturnType<typeof itemsOf>;

/**
 * The annotations of a document as one W3C Web Annotation collection, whole: a
 * mention identifies its entry, by the words or, as a note on the body says, by the
 * editors' reading of them; a note comments on its anchors. Targets are selected in
 * `source.txt`, by position (code points) and by quote; each selector is
 * checked against the source before it is written.
 *
 * Web Annotation Data Model § 5 (collections), § 4.2 (selectors), § 3.3.5 (motivations).
 *
 * @param address the full address of a path of the edition
 */
export function annotationCollection(edition: Edition, document: Document, address: (path: string) => string) {
  const items = itemsOf(edition, document, address);
  const id = address(`documents/${document.slug}/annotations.jsonld`);
  const page = { id: `${id}#page-1`, type: 'AnnotationPage' as const, partOf: id, startIndex: 0, items };
  return { ...collection(document, id, items), first: page, last: page.id };
}

/**
 * The same as files, by their paths: one with all annotations on its first page,
 * or of more than a page the collection and its pages, which lead from one to the
 * next (§ 5.2).
 */
export function annotationFiles(
  edition: Edition,
  document: Document,
  address: (path: string) => string,
): readonly { readonly path: string; readonly make: () => string }[] {
  const folder = `documents/${document.slug}/`;
  const path = `${folder}annotations.jsonld`;
  const total = document.mentions.length + document.notes.length;
  if (total <= pageSize)
    return [{ path, make: () => JSON.stringify(annotationCollection(edition, document, address)) }];
  let known: Items | undefined;
  const items = (): Items => (known ??= itemsOf(edition, document, address));
  const id = address(path);
  const count = Math.ceil(total / pageSize);
  const pagePath = (n: number): string => `${folder}annotations/${n}.jsonld`;
  const pages = Array.from({ length: count }, (_, i) => ({
    path: pagePath(i + 1),
    make: () =>
      JSON.stringify({
        '@context': context,
        id: address(pagePath(i + 1)),
        type: 'AnnotationPage' as const,
        partOf: id,
        startIndex: i * pageSize,
        ...(i > 0 && { prev: address(pagePath(i)) }),
        ...(i < count - 1 && { next: address(pagePath(i + 2)) }),
        items: items().slice(i * pageSize, (i + 1) * pageSize),
      }),
  }));
  const ends = { first: address(pagePath(1)), last: address(pagePath(count)) };
  return [{ path, make: () => JSON.stringify({ ...collection(document, id, items()), ...ends }) }, ...pages];
}

const context = 'http://www.w3.org/ns/anno.jsonld';

const collection = ({ matter }: Document, id: string, { length: total }: Items) => ({
  '@context': context,
  id,
  type: 'AnnotationCollection' as const,
  label: matter.title,
  total,
});

function itemsOf(edition: Edition, document: Document, address: (path: string) => string) {
  const { slug, source, mentions, notes } = document;
  const page = `documents/${slug}/`;
  const make = selectorMaker(source.text);
  const characters = [...source.text];
  const target = (range: Range) => ({
    source: address(`${page}source.txt`),
    selector: checkedSelectors(source.text, characters, range, make),
  });
  const annotation = (id: string) => ({ id: address(`${page}annotations.jsonld#${id}`), type: 'Annotation' as const });
  const ofMention = ({ id, entry, sourceRange, isInferred }: Mention) => ({
    ...annotation(id),
    motivation: 'identifying',
    body: {
      type: 'SpecificResource',
      source: address(`entries/${entry}/`),
      purpose: 'identifying',
      // SKOS § 7, by the prefix that the context has.
      ...(isInferred && { 'skos:note': words.card.inferred }),
    },
    target: target(sourceRange),
  });
  const ofNote = (note: Note) => {
    const targets = note.anchors.map(({ sourceRange }) => target(sourceRange));
    return {
      ...annotation(noteId(note.id)),
      motivation: 'commenting',
      body: {
        type: 'TextualBody',
        value: noteText(note),
        format: 'text/plain',
        language: edition.matter.language,
        purpose: 'commenting',
      },
      target: targets.length === 1 ? targets[0] : targets,
    };
  };
  return [...mentions.map(ofMention), ...notes.map(ofNote)];
}

/** @param characters the text's code points */
function checkedSelectors(text: string, characters: readonly string[], range: Range, make: SelectorMaker) {
  const position = make.position(range);
  const quote = make.quote(range);
  const matches = matchQuote(text, quote);
  const selected = characters.slice(position.start, position.end).join('');
  if (matches.length !== 1 || matches[0]!.start !== range.start || selected !== quote.exact) {
    throw new Error(`The selectors of “${quote.exact}” don't select it.`);
  }
  return [position, quote];
}
