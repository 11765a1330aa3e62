import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { guideOf } from './guide.ts';

const { edition } = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second')));
const address = (path: string): string => `https://edition.example/${path}`;

it('leads to each document, as Markdown where there is any', () => {
  for (const { slug, matter } of edition!.documents) {
    const link = `[${matter.title}](https://edition.example/documents/${slug}/`;
    expect(guideOf(edition!, address, true)).toContain(`${link}${slug}.md)`);
    expect(guideOf(edition!, address, false)).toContain(`${link})`);
  }
  expect(guideOf(edition!, address, true)).toMatch(/^# .+\n\n> .+\n\n## /);
});
