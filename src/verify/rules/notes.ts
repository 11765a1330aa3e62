import { attribute, isWithin, type Element } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import { documentPage } from '../site.ts';

const isParagraph = (one: Element): boolean => attribute(one, 'data-paragraph') !== undefined;

/** Margin notes stand beside their paragraphs, and marks after their words lead to them. */
export const notes: Rule = {
  name: 'notes',
  subjects: ({ slugs }) => slugs.map(documentPage),
  *check(site, file) {
    const elements = site.page(file);
    const byId = new Map(elements.map((one) => [attribute(one, 'id'), one]));
    for (const note of elements.filter((one) => attribute(one, 'data-note-for') !== undefined)) {
      const target = byId.get(attribute(note, 'data-note-for'));
      const faults = [...faultsOfNote(note, target)];
      if (faults.length > 0) yield fault(`The note for “${attribute(note, 'data-note-for')}” ${faults.join(', ')}.`);
    }
    yield* marks(elements, byId);
  },
};

function* faultsOfNote(note: Element, target: Element | undefined): Generator<string> {
  if (!target) yield 'belongs to nothing on the page';
  else if (!isParagraph(target) && !isWithin(target, isParagraph)) yield 'belongs to what is in no paragraph';
  if (attribute(note, 'role') !== 'note' || note.tagName === 'aside') yield 'has not the role of a note';
  if (isWithin(note, isParagraph)) yield 'stands inside a paragraph';
}

function* marks(elements: readonly Element[], byId: ReadonlyMap<string | undefined, Element>): Generator<Fault> {
  /** Notes by the names of their marks: the marks of one note share it. */
  const names = new Map<string, string>();
  const all = elements.filter((one) => attribute(one, 'role') === 'doc-noteref');
  for (const mark of all) {
    const id = attribute(mark, 'id') ?? '';
    const name = attribute(mark, 'aria-label')?.trim() ?? '';
    const note = byId.get(noteOf(mark));
    if (mark.tagName !== 'a' || attribute(mark, 'data-apparatus') === undefined)
      yield fault(`The mark “${id}” is no link of the apparatus.`);
    if (name === '' || (names.get(name) ?? noteOf(mark)) !== noteOf(mark))
      yield fault(`The mark “${id}” has no name, or that of another note: “${name}”.`);
    if (!note || attribute(note, 'data-note-for') === undefined) yield fault(`The mark “${id}” leads to no note.`);
    names.set(name, noteOf(mark));
  }
  for (const [note, its] of Map.groupBy(all, noteOf)) {
    const words = elements.findLast((one) => `note-${attribute(one, 'data-note')}` === note);
    if (words && elements.indexOf(its.at(-1)!) < elements.indexOf(words))
      yield fault(`The last mark of “${note}” stands before the last of its words.`);
  }
}

/** The id of the note that a mark leads to. */
const noteOf = (mark: Element): string => decodeURIComponent(attribute(mark, 'href')?.slice(1) ?? '');
