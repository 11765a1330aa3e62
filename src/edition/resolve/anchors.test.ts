import { expect, it } from 'vitest';
import { readYaml } from '../../model/yaml.ts';
import { findAnchors } from './anchors.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';

const document = {
  parsed: { paragraphs: [{ text: 'The town and the town.' }, { text: 'The sea, the sea.' }] },
} as unknown as DocumentRecord;
const find = (paragraph: number, exact: string, occurrence?: number) =>
  findAnchors(
    { matter: { anchors: [{ paragraph, exact, occurrence }] }, yaml: readYaml('', 'n') } as unknown as NoteRecord,
    document,
  );

it('finds words that stand once', () => {
  expect(find(1, 'and')).toEqual({ anchors: [{ paragraph: 1, range: { start: 9, end: 12 } }], findings: [] });
});

it('minds case', () => {
  expect(find(1, 'the town').anchors).toHaveLength(1);
  expect(find(1, 'THE').findings[0]?.code).toBe('anchor/missing');
});

it('never guesses between two places', () => {
  expect(find(1, 'town')).toMatchObject({ anchors: [], findings: [{ code: 'anchor/ambiguous' }] });
  expect(find(1, 'town', 2).anchors[0]?.range).toEqual({ start: 17, end: 21 });
  expect(find(1, 'town', 3)).toMatchObject({ anchors: [], findings: [{ code: 'anchor/missing' }] });
});

it('says where words stand that are not in the paragraph', () => {
  expect(find(1, 'sea,').findings[0]?.remedy).toContain('paragraph 2');
});

it('says that there is no such paragraph', () => {
  expect(find(3, 'sea')).toMatchObject({ anchors: [], findings: [{ code: 'anchor/missing' }] });
});

it('puts the anchor last that ends last, also where one lies in another', () => {
  const anchors = ['town and the', 'The town and the town', 'The'].map((exact) => ({ paragraph: 1, exact }));
  const note = { matter: { anchors }, yaml: readYaml('', 'n') } as unknown as NoteRecord;
  expect(findAnchors(note, document).anchors.map(({ range }) => range.end)).toEqual([3, 16, 21]);
});
