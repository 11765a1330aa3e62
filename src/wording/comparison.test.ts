import { expect, it } from 'vitest';
import type { Document } from '../edition/graph.ts';
import { currentEdition } from '../edition/load.ts';
import type { DocumentMatter } from '../model/document.ts';
import { comparisonOf } from './comparison.ts';
import { words } from './words.ts';

const [sample] = currentEdition().documents;
const withProvenance = (provenance: Partial<DocumentMatter['provenance']>): Document => ({
  ...sample!,
  matter: { ...sample!.matter, provenance: { publisher: 'The town', ...provenance } },
});

it('says of the page what the build has proven, for as many paragraphs as there are', () => {
  expect(comparisonOf(sample!).page).toContain(String(sample!.paragraphs.length));
});

it('says what is recorded of the source file, and that nothing is where nothing is', () => {
  expect(comparisonOf(withProvenance({ compared: 'part', collated: 'Page 1.' })).source).toBe(words.comparison.part);
  expect(comparisonOf(withProvenance({ compared: 'not' })).source).toBe(words.comparison.not);
  expect(comparisonOf(withProvenance({})).source).toBe(words.comparison.unknown);
  expect(comparisonOf(withProvenance({ collated: 'Page 1.' })).source).toBeUndefined();
});

it('calls an excerpt one, and says nothing of an extent that isn’t recorded', () => {
  expect(comparisonOf(withProvenance({ extent: 'excerpt' })).extent).toBe(words.comparison.extentExcerpt);
  expect(comparisonOf(withProvenance({})).extent).toBeUndefined();
});
