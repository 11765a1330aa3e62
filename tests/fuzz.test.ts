/**
 * Editions that something went wrong with: whatever stands in their files, the
 * check ends, finds it at a place that there is, and says what to do; and where
 * it finds no error, the text is that of the source. `FUZZ=1000` tries more.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { sourceParagraphs } from '../src/text/source-text.ts';
import { spoiltEdition } from './spoilt-edition.ts';

it('is a finding or a right edition, whatever slips into its files', () => {
  fc.assert(
    fc.property(spoiltEdition, ({ files }) => {
      const { edition, findings } = loadEdition(files);
      for (const { place, message, remedy } of findings) {
        const text = files.find(({ path }) => path === place.file)?.text ?? '';
        expect(place.line).toBeGreaterThan(0);
        expect(place.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(message.length).toBeLessThan(2000);
        expect(remedy).not.toBe('');
      }
      if (findings.some(({ severity }) => severity === 'error')) return;
      for (const { slug, matter, paragraphs } of edition!.documents) {
        const source = files.find(({ path }) => path === `content/documents/${slug}/source.txt`)!;
        const words = sourceParagraphs(source.text, matter.paragraphs).map(({ text }) =>
          text.replace(/\s+/g, ' ').trim(),
        );
        expect(paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(words);
      }
    }),
    { numRuns: Number(process.env.FUZZ ?? 200) },
  );
});
