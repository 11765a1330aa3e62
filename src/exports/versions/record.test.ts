import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { recordOfFiles } from './record.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/minimal'))).edition!;
const encoder = new TextEncoder();
const notesOf = (files: Record<string, unknown>) =>
  recordOfFiles(
    new Map(Object.entries(files).map(([path, data]) => [path, encoder.encode(JSON.stringify(data))])),
    edition,
  ).notes;

const collection = 'https://edition.example/documents/harbour/annotations.jsonld';
const note = (id: string, value: string) => ({
  id: `${collection}#note-${id}`,
  motivation: 'commenting',
  body: { value },
});
const mention = { id: `${collection}#elm-p1-1`, motivation: 'identifying', body: {} };

it('reads the notes of a version, without its mentions', () => {
  const notes = notesOf({
    'documents/harbour/annotations.jsonld': { first: { items: [mention, note('a', 'One.')] } },
  });
  expect([...notes]).toEqual([['documents/harbour/#note-a', 'One.']]);
});

it('reads them from every page, where there are several', () => {
  const notes = notesOf({
    'documents/harbour/annotations.jsonld': { first: 'https://edition.example/documents/harbour/annotations/1.jsonld' },
    'documents/harbour/annotations/1.jsonld': { items: [mention, note('a', 'One.')] },
    'documents/harbour/annotations/2.jsonld': { items: [note('b', 'Two.')] },
  });
  expect([...notes]).toEqual([
    ['documents/harbour/#note-a', 'One.'],
    ['documents/harbour/#note-b', 'Two.'],
  ]);
});
