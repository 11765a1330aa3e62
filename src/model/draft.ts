import type { z } from 'zod';

/**
 * What could be read of something that may be at fault: each field that is
 * sound by itself, and nothing in the place of the others. Lists keep their
 * places, so that an index is that of the file.
 */
export type Draft<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly (Draft<E> | undefined)[]
      : { readonly [K in keyof T]?: Draft<T[K]> | undefined };

type Schema = z.core.$ZodType;
type Known = z.core.$ZodTypes;

/** A schema without what only says that it may be missing; of one that changes what it reads, what it reads. */
function bare(schema: Schema): Known {
  const { def } = (schema as Known)._zod;
  if ('innerType' in def) return bare(def.innerType);
  return def.type === 'pipe' ? bare(def.in) : (schema as Known);
}

/** The schemas of which a value may follow one. */
function formsOf(schema: Schema): readonly Known[] {
  const known = bare(schema);
  return known._zod.def.type === 'union' ? known._zod.def.options.flatMap(formsOf) : [known];
}

/** Whether a field is for words, so that a figure in it is meant as it was written. */
const isForWords = (forms: readonly Known[]): boolean =>
  forms.some(
    ({ _zod: { def } }) =>
      def.type === 'string' ||
      def.type === 'enum' ||
      (def.type === 'literal' && def.values.some((value) => typeof value === 'string')),
  );

/**
 * The data of YAML as a schema reads them: where it wants words, a figure is
 * the characters that the editor wrote (`1.10`, `007`), elsewhere a number.
 *
 * @param value as YAML takes it
 * @param text the same with every figure as it was written
 */
export function asWritten(schema: Schema, value: unknown, text: unknown): unknown {
  return inForms(formsOf(schema), value, text);
}

function inForms(forms: readonly Known[], value: unknown, text: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(text)) {
    const inner = forms.flatMap(({ _zod: { def } }) => (def.type === 'array' ? formsOf(def.element) : []));
    return value.map((element, i) => inForms(inner, element, text[i]));
  }
  if (isGroup(value) && isGroup(text)) {
    const pairs = Object.entries(value).map(([key, one]) => [key, inForms(fieldForms(forms, key), one, text[key])]);
    return Object.fromEntries(pairs);
  }
  return isForWords(forms) ? text : value;
}

const fieldForms = (forms: readonly Known[], key: string): readonly Known[] =>
  forms.flatMap(({ _zod: { def } }) => {
    if (def.type === 'record') return formsOf(def.valueType);
    if (def.type !== 'object' || !Object.hasOwn(def.shape, key)) return [];
    return formsOf(def.shape[key]!);
  });

/** Every part of a value that is sound by itself, by its schema. */
export function draftOf<T>(schema: z.ZodType<T>, value: unknown): Draft<T> | undefined {
  return salvage(schema, value) as Draft<T> | undefined;
}

function salvage(schema: Schema, value: unknown): unknown {
  const result = (schema as z.ZodType).safeParse(value);
  if (result.success) return result.data;
  const forms = formsOf(schema);
  if (Array.isArray(value)) {
    const list = forms.find(({ _zod: { def } }) => def.type === 'array')?._zod.def;
    return list?.type === 'array' ? value.map((element) => salvage(list.element, element)) : undefined;
  }
  if (!isGroup(value)) return undefined;
  const shapes = forms.flatMap(({ _zod: { def } }) => (def.type === 'object' ? [def.shape] : []));
  const apt = shapes.filter((shape) => isMeant(shape, value));
  const draft: Record<string, unknown> = {};
  for (const shape of apt.length > 0 ? apt : shapes) {
    for (const [key, field] of Object.entries(shape)) draft[key] ??= salvage(field, value[key]);
  }
  return shapes.length > 0 ? draft : undefined;
}

/** Whether the fields that tell one form from another say that this one is meant. */
const isMeant = (shape: Readonly<Record<string, Schema>>, value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(shape).every(
    ([key, field]) => bare(field)._zod.def.type !== 'literal' || (field as z.ZodType).safeParse(value[key]).success,
  );

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
