import type { Edition } from '../../edition/graph.ts';
import { noteText } from '../../edition/note-text.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import { plainBlocks, plainText } from '../../mdx/inline.ts';
import { selectorMaker } from '../../text/selector.ts';
import { authorNames } from '../../wording/source-label.ts';
import type { Table } from './table.ts';

const text = (name: string, description: string) => ({ name, type: 'string' as const, description });
const whole = (name: string, description: string) => ({ name, type: 'integer' as const, description });

const toDocument = { fields: ['document'], reference: { resource: 'documents', fields: ['id'] } };
const toEntry = { fields: ['entry'], reference: { resource: 'entries', fields: ['id'] } };
const toSource = { fields: ['source'], reference: { resource: 'sources', fields: ['id'] } };
const toNote = { fields: ['document', 'note'], reference: { resource: 'notes', fields: ['document', 'id'] } };

/**
 * The records of an edition, or of the excerpt for a document, as tables. Places
 * in texts are counted in Unicode code points of `source.txt`, as in its
 * annotations; what a row refers to is in another table.
 */
export function tablesOf(edition: Edition): readonly Table[] {
  const { documents, entries, sources } = edition;
  const notes = documents.flatMap((document) => document.notes.map((note) => ({ document, note })));
  const selectors = documents.map(({ slug, source }) => [slug, selectorMaker(source.text)] as const);
  const selectorsIn = new Map(selectors);
  return [
    {
      name: 'documents',
      description: 'The texts.',
      columns: [
        text('id', 'Its id, a part of its address.'),
        text('title', 'A short title.'),
        text('date', 'Its date: ISO 8601 or EDTF.'),
        text('language', 'Language of the text: BCP 47.'),
        text('publisher', 'Who published the text.'),
        text('number', 'The publisher’s number.'),
        text('address', 'Where it was published.'),
        text('rights', 'Rights of the text.'),
        text('sha256', 'SHA-256 of source.txt.'),
      ],
      primaryKey: ['id'],
      rows: documents.map(({ slug, matter: { title, date, language, provenance, rights }, source }) => [
        ...[slug, title, date, language, provenance.publisher, provenance.number, provenance.address, rights],
        source.sha256,
      ]),
    },
    {
      name: 'paragraphs',
      description: 'The paragraphs of the texts, in their order.',
      columns: [
        text('document', 'The text.'),
        whole('number', 'Its number, from 1.'),
        text('role', 'Its part in the text.'),
        text('division', 'Title, by the editors, of its exchange or section.'),
        text('speaker', 'Who speaks.'),
        text('text', 'Its words.'),
      ],
      primaryKey: ['document', 'number'],
      foreignKeys: [toDocument],
      rows: documents.flatMap(({ slug, paragraphs, divisions }) =>
        paragraphs.map((p) => [
          ...[slug, p.number, p.role],
          p.division === undefined ? undefined : divisions[p.division - 1]!.title,
          ...[p.speaker, p.text],
        ]),
      ),
    },
    {
      name: 'mentions',
      description: 'Where the texts speak of entries.',
      columns: [
        text('document', 'The text.'),
        text('id', 'Its id in the text.'),
        text('entry', 'The entry.'),
        whole('paragraph', 'Number of the paragraph.'),
        whole('start', 'Where its words begin.'),
        whole('end', 'Where they end.'),
        text('words', 'Its words.'),
        text('stance', 'What the speaker does with what is named.'),
      ],
      primaryKey: ['document', 'id'],
      foreignKeys: [toDocument, toEntry],
      rows: documents.flatMap(({ slug, mentions, source }) =>
        mentions.map(({ id, entry, paragraph, sourceRange, stance }) => {
          const { start, end } = selectorsIn.get(slug)!.position(sourceRange);
          return [
            slug,
            id,
            entry,
            paragraph,
            start,
            end,
            source.text.slice(sourceRange.start, sourceRange.end),
            stance,
          ];
        }),
      ),
    },
    {
      name: 'notes',
      description: 'The editorial notes on passages of the texts.',
      columns: [
        text('document', 'The text.'),
        text('id', 'Its id.'),
        whole('number', 'Its number in the text, from 1.'),
        text('type', 'What it is about.'),
        text('text', 'All that it says; of a claim the claim, the record and each side, one a line.'),
        text('checked', 'When the record of a claim was last checked.'),
      ],
      primaryKey: ['document', 'id'],
      foreignKeys: [toDocument],
      rows: notes.map(({ document, note }) => [
        ...[document.slug, note.id, note.number, note.type, noteText(note), note.claim?.checked],
      ]),
    },
    {
      name: 'anchors',
      description: 'The words that notes are about.',
      columns: [
        text('document', 'The text.'),
        text('note', 'The note.'),
        whole('paragraph', 'Number of the paragraph.'),
        whole('start', 'Where the words begin.'),
        whole('end', 'Where they end.'),
        text('words', 'The words.'),
      ],
      primaryKey: ['document', 'note', 'start', 'end'],
      foreignKeys: [toNote],
      rows: notes.flatMap(({ document: { slug, source }, note }) =>
        note.anchors.map(({ paragraph, sourceRange }) => {
          const { start, end } = selectorsIn.get(slug)!.position(sourceRange);
          return [slug, note.id, paragraph, start, end, source.text.slice(sourceRange.start, sourceRange.end)];
        }),
      ),
    },
    {
      name: 'entries',
      description: 'What the texts speak of.',
      columns: [
        text('id', 'Its id, a part of its address.'),
        text('kind', 'What it is.'),
        text('title', 'Its title.'),
        text('symbol', 'Its official symbol.'),
        text('date', 'Its date: ISO 8601 or EDTF.'),
        text('brief', 'In a few words.'),
        text('gloss', 'In a few sentences.'),
        text('body', 'In full; a block a line.'),
      ],
      primaryKey: ['id'],
      rows: entries.map(({ id, kind, matter, brief, gloss, body }) => [
        ...[id, kind, matter.title, matter.symbol, matter.date],
        ...[plainText(brief), plainText(gloss), plainBlocks(body)],
      ]),
    },
    {
      name: 'names',
      description: 'Other names of entries.',
      columns: [text('entry', 'The entry.'), text('name', 'The name.')],
      primaryKey: ['entry', 'name'],
      foreignKeys: [toEntry],
      rows: entries.flatMap(({ id, matter }) => matter.aliases.map((name) => [id, name])),
    },
    {
      name: 'relations',
      description: 'Relations of entries, as written, without their inverses.',
      columns: [
        text('entry', 'The entry.'),
        text('type', 'The type of the relation.'),
        text('to', 'The entry at its other end.'),
        text('note', 'What is said of it.'),
      ],
      primaryKey: ['entry', 'type', 'to'],
      foreignKeys: [toEntry, { fields: ['to'], reference: { resource: 'entries', fields: ['id'] } }],
      rows: entries.flatMap(({ id, relations }) =>
        relations
          .filter(({ isInverse, to }) => !isInverse && edition.entryById.has(to))
          .map(({ name, to, note }) => [id, name, to, note]),
      ),
    },
    {
      name: 'sources',
      description: 'The bibliography.',
      columns: [
        text('id', 'Its id.'),
        text('type', 'What it is: a type of CSL.'),
        text('class', 'Official, reference or press.'),
        text('author', 'Who made it.'),
        text('title', 'Its title.'),
        text('container', 'The larger work it stands in.'),
        text('publisher', 'Who published it.'),
        text('number', 'Its official number.'),
        text('issued', 'Its date: ISO 8601 or EDTF.'),
        text('address', 'Its permanent address.'),
        text('checked', 'How it was checked.'),
        text('on', 'The day of the check.'),
      ],
      primaryKey: ['id'],
      rows: sources.map(({ id, matter }) => [
        ...[id, matter.type, matter.class, authorNames(matter), matter.title, matter['container-title']],
        ...[matter.publisher, matter.number, matter.issued, matter.URL, matter.checked.how, matter.checked.on],
      ]),
    },
    {
      name: 'entry-sources',
      description: 'Which sources an entry cites.',
      columns: [text('entry', 'The entry.'), text('source', 'The source.')],
      primaryKey: ['entry', 'source'],
      foreignKeys: [toEntry, toSource],
      rows: entries.flatMap(({ id, matter }) => [...new Set(matter.sources)].map((source) => [id, source])),
    },
    {
      name: 'note-sources',
      description: 'Which sources a note cites.',
      columns: [text('document', 'The text.'), text('note', 'The note.'), text('source', 'The source.')],
      primaryKey: ['document', 'note', 'source'],
      foreignKeys: [toNote, toSource],
      rows: notes.flatMap(({ document, note }) =>
        sourcesOfNote(note).map((source) => [document.slug, note.id, source]),
      ),
    },
  ];
}
