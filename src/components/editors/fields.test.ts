import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entrySchema } from '../../model/kinds/kinded-matter.ts';
import { builtInKinds } from '../../model/kinds/kinds.ts';
import { noteSchema } from '../../model/note.ts';
import { sourceSchema } from '../../model/source.ts';
import { dateSchema, textSchema } from '../../model/scalar.ts';
import { fieldsOf } from './fields.ts';

const namesOf = (schema: z.ZodType) => fieldsOf(schema).map(({ name }) => name);
const fieldOf = (schema: z.ZodType, name: string) => fieldsOf(schema).find((field) => field.name === name);

describe('fieldsOf', () => {
  it('gives the fields of a group after the group', () => {
    const schema = z.strictObject({
      a: z.strictObject({ b: textSchema.describe('Of b.') }).optional(),
      c: z.boolean(),
    });
    expect(fieldsOf(schema)).toEqual([
      { name: 'a', form: { type: 'group' }, isRequired: false, description: '' },
      { name: 'a.b', form: { type: 'text' }, isRequired: true, description: 'Of b.' },
      { name: 'c', form: { type: 'flag' }, isRequired: true, description: '' },
    ]);
  });

  it('tells dates from other words, described and optional ones too', () => {
    const schema = z.strictObject({
      day: dateSchema.optional().describe('A day.'),
      days: z.array(dateSchema),
      word: textSchema,
    });
    expect(fieldsOf(schema).map(({ form }) => form)).toEqual([
      { type: 'date' },
      { type: 'list', of: { type: 'date' } },
      { type: 'text' },
    ]);
  });

  it('joins the types of a union into one choice', () => {
    expect(fieldOf(noteSchema, 'type')?.form).toEqual({
      type: 'choice',
      values: ['wording', 'identification', 'claim', 'context'],
    });
    expect(namesOf(noteSchema)).toContain('sides[].who');
  });

  it('gives every shape that the elements of a list may have', () => {
    expect(fieldOf(sourceSchema, 'author[].family')?.isRequired).toBe('some');
    expect(fieldOf(sourceSchema, 'author[].literal')?.isRequired).toBe('some');
    expect(fieldOf(sourceSchema, 'author[].given')?.isRequired).toBe(false);
  });

  it('names a field that may be one thing or several', () => {
    expect(fieldOf(entrySchema(builtInKinds.organisation), 'facts.members')?.form).toEqual({
      type: 'either',
      forms: [{ type: 'text' }, { type: 'list', of: { type: 'text' } }],
    });
  });

  it('names what stands under ids', () => {
    const schema = z.strictObject({ fields: z.record(z.string(), z.strictObject({ label: textSchema })) });
    expect(fieldsOf(schema).map(({ name, form }) => [name, form.type])).toEqual([
      ['fields', 'group'],
      ['fields.<id>.label', 'text'],
    ]);
  });
});
