import { noteId } from '../../contract/ids.ts';
import type { Document, Edition, Mention, Note } from '../../edition/graph.ts';
import { noteText } from '../../edition/note-text.ts';
import { words } from '../../wording/words.ts';
import { matchQuote, selectorMaker, type Range, type SelectorMaker } from '../../text/selector.ts';

/**
 * The annotations of a document as one W3C Web Annotation collection: a mention
 * identifies its entry, by the words or, as a note on the body says, by the
 * editors' reading of them; a note comments on its anchors. Targets are selected in
 * `source.txt`, by position (code points) and by quote; each selector is
 * checked against the source before it is written.
 *
 * Web Annotation Data Model § 5 (collections), § 4.2 (selectors), § 3.3.5 (motivations).
 *
 * @param address the full address of a path of the edition
 */
export function annotationCollection(edition: Edition, document: Document, address: (path: string) => string) {
  const { slug, matter, source, mentions, notes } = document;
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
  const items = [...mentions.map(ofMention), ...notes.map(ofNote)];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address(`${page}annotations.jsonld`),
    type: 'AnnotationCollection',
    label: matter.title,
    total: items.length,
    first: {
      id: address(`${page}annotations.jsonld#page-1`),
      type: 'AnnotationPage',
      partOf: address(`${page}annotations.jsonld`),
      startIndex: 0,
      items,
    },
  };
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
