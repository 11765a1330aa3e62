import { join } from 'node:path';
import { expect, it } from 'vitest';
import { coverPassage } from './cover.ts';
import { loadEdition } from './load.ts';
import { readContent } from './read/files.ts';

const editionOf = (name: string) =>
  loadEdition(readContent(join(import.meta.dirname, '../../tests/editions', name))).edition!;
const edition = editionOf('dense');

it('shows the first answer that has both a mention and a note, and the sentences around them', () => {
  const { paragraph, range, mention, note } = coverPassage(edition)!;
  expect(paragraph.role).toBe('answer');
  const [anchor] = note.anchors.filter((one) => one.paragraph === paragraph.number);
  for (const one of [mention.range, anchor!.range]) {
    expect(one.start).toBeGreaterThanOrEqual(range.start);
    expect(one.end).toBeLessThanOrEqual(range.end);
  }
});

it('shows what the editors chose', () => {
  const [document] = edition.documents;
  const note = document!.notes.at(-1)!;
  const { paragraph } = note.anchors[0]!;
  const mention = document!.mentions.find((one) => one.paragraph === paragraph)!;
  const cover = { document: document!.slug, paragraph, entry: mention.entry, note: note.id };
  const passage = coverPassage({ ...edition, matter: { ...edition.matter, cover } })!;
  expect([passage.paragraph.number, passage.entry.id, passage.note.id]).toEqual([paragraph, mention.entry, note.id]);
});

it('shows nothing where no paragraph has both', () => {
  const bare = { ...edition, documents: edition.documents.map((one) => ({ ...one, notes: [] })) };
  expect(coverPassage(bare)).toBeUndefined();
});
