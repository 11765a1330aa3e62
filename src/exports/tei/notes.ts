import type { Document, Note } from '../../edition/graph.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import { dateAttributes } from './dates.ts';
import { el, filled, type Element } from './element.ts';
import { anchorXmlIds, noteXmlId, pointers } from './ids.ts';
import { entryPointer, inlines, sourcePointers, type Resolver } from './inlines.ts';

/** The editorial notes, each pointing at its exact words: TEI P5, section 17.10. */
export const notesElement = (resolver: Resolver, { notes }: Document): Element[] =>
  filled(
    'listAnnotation',
    { type: 'notes' },
    notes.map((note) => noteElement(resolver, note)),
  );

function noteElement(resolver: Resolver, note: Note): Element {
  const { id, number, type, anchors, matter, claim, brief, text } = note;
  const points = anchors.map((_, i) => anchorXmlIds(id, i));
  return el(
    'note',
    {
      'xml:id': noteXmlId(id),
      n: String(number),
      type,
      resp: '#editor.1',
      target: pointers(points.map(([start]) => start)),
      targetEnd: pointers(points.map(([, end]) => end)),
      corresp: matter.entries.map((entry) => entryPointer(resolver, entry)).join(' '),
      source: sourcePointers(resolver, sourcesOfNote(note)),
    },
    filled('ab', { type: 'brief' }, inlines(resolver, brief)),
    claim && [
      el('ab', { type: 'claim' }, inlines(resolver, claim.claim)),
      el('ab', { type: 'record' }, inlines(resolver, claim.record)),
      ...filled(
        'list',
        { type: 'sides' },
        claim.sides.map(({ who, says, sources }) =>
          el(
            'item',
            { source: sourcePointers(resolver, sources) },
            el('name', { type: 'party' }, who),
            ' ',
            el('seg', { type: 'says' }, inlines(resolver, says)),
          ),
        ),
      ),
      ...(claim.oneSided === undefined ? [] : [el('ab', { type: 'one-sided' }, claim.oneSided)]),
      el('ab', { type: 'checked' }, el('date', dateAttributes(claim.checked), claim.checked)),
    ],
    filled('ab', { type: 'text' }, inlines(resolver, text)),
  );
}
