import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { z } from 'zod';
import { stringify } from 'yaml';
import { documentSchema } from './document.ts';
import { editionSchema } from './edition.ts';
import { exampleOf } from './examples.ts';
import { fieldSubject } from './field-names.ts';
import { entrySchema } from './kinds/kinded-matter.ts';
import { builtInKinds } from './kinds/kinds.ts';
import { ownKindSchema } from './kinds/own-kind.ts';
import { noteSchema } from './note.ts';
import { pageSchema } from './page.ts';
import { relationTypes } from './relation.ts';
import { sourceSchema } from './source.ts';
import { validate } from './validate.ts';
import { wordingSchema } from './wording.ts';
import { readYaml } from './yaml.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  document: documentSchema,
  edition: editionSchema,
  note: noteSchema,
  page: pageSchema,
  source: sourceSchema,
  wording: wordingSchema,
  kind: ownKindSchema,
  ...Object.fromEntries(Object.values(builtInKinds).map((kind) => [kind.id, entrySchema(kind)])),
};

/** Words of programmers, and paths such as `anchors.0.exact`. */
const foreign =
  /\b(?:expected|received|pattern|regex|invalid|undefined|null|NaN|object|array|string|boolean|union|key)\b|\.\d+\.|\[\w*\]/i;

const leaf = fc.oneof(
  fc.constantFrom('', 'x', 'A b', '1.0', 'on', '2020-13-45', 'https:/x', null, true, -1, 1.5, 1e9, 'wording', 'claim'),
);
const value = fc.oneof(
  { maxDepth: 2 },
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('exact', 'to', 'type', 'x', 'for', 'how'), leaf),
);

test.each(Object.entries(schemas))(
  'what is wrong with a %s is told in an editor’s words, with what to write',
  (_, schema) => {
    const shape =
      'shape' in schema
        ? Object.keys((schema as z.ZodObject).shape)
        : ['type', 'anchors', 'entries', 'sources', 'sides', 'checked'];
    const matter = fc.dictionary(
      fc.constantFrom(...shape, 'extra'),
      fc.oneof(value, fc.array(value, { maxLength: 2 })),
    );
    fc.assert(
      fc.property(matter, (fields) => {
        const yaml = readYaml(stringify(fields), 'content/f.mdx');
        for (const { message, remedy } of validate(schema, yaml).findings) {
          // What the editor wrote is quoted as it is.
          expect(message.replace(/“[^”]*”/g, '')).not.toMatch(foreign);
          expect(remedy.replace(/“[^”]*”/g, '')).not.toMatch(/the page for editors describes|gives its form/);
          expect(message).toMatch(/^[A-Z“].*\.$/s);
        }
      }),
      { numRuns: 60 },
    );
  },
);

it('calls fields as an editor would', () => {
  expect(fieldSubject(['title'])).toBe('The field “title”');
  expect(fieldSubject(['facts', 'lat'])).toBe('The field “lat” under “facts”');
  expect(fieldSubject(['anchors', 0, 'exact'])).toBe('The field “exact” in the first of “anchors”');
  expect(fieldSubject(['sides', 1, 'sources', 11])).toBe('The 12th of “sources” in the second of “sides”');
});

it('gives lines that can be written', () => {
  expect(exampleOf(['anchors'])).toBe('anchors:\n  - paragraph: 4\n    exact: within two years');
  expect(exampleOf(['anchors', 0])).toBe('- paragraph: 4\n  exact: within two years');
  expect(exampleOf(['aliases', 3])).toBe('- ISSG');
  expect(exampleOf(['checked'])).toBe('checked: 2026-03-02');
  expect(exampleOf(['checked'], true)).toContain('how: seen');
});

test.each(Object.entries(relationTypes).filter(([type, { inverse }]) => type !== inverse))(
  'of “%s” read from its other end it is said where to write it',
  (type, { inverse }) => {
    const matter = `title: T\nbrief: b\ngloss: g\nrelations:\n  - type: ${inverse}\n    to: other\n`;
    const [finding, ...more] = validate(
      entrySchema(builtInKinds.term),
      readYaml(matter, 'content/entries/term/own.mdx'),
    ).findings;
    expect(more).toEqual([]);
    expect(finding!.remedy).toContain(
      `in the entry “other”:\n        relations:\n          - type: ${type}\n            to: own`,
    );
  },
);
