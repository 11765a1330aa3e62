import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { BuiltInField } from './fact.ts';
import { builtInKinds } from './kinds.ts';
import { languages } from './language.ts';

test('every module that defines a kind is in the list', () => {
  const defined = readdirSync(import.meta.dirname)
    .filter((name) => !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(join(import.meta.dirname, name), 'utf8').includes('= defineKind('))
    .map((name) => name.replace('.ts', ''));
  expect(Object.keys(builtInKinds).sort()).toEqual(defined.sort());
});

describe.each(Object.entries(builtInKinds))('the kind “%s”', (name, kind) => {
  const fields = Object.entries<BuiltInField>(kind.facts);

  it('has its id from its module', () => {
    expect(kind.id).toBe(name);
  });

  it('has names in every language of the interface', () => {
    for (const language of languages) {
      expect(kind.names[language].one).not.toBe('');
      expect(kind.names[language].other).not.toBe('');
      for (const [, { labels }] of fields) expect(labels[language]).not.toBe('');
    }
  });

  it('says of dates alone that they date something or begin a span', () => {
    for (const [, { type, dates, until }] of fields) {
      if (dates !== undefined || until !== undefined) expect(type).toBe('date');
      if (until !== undefined) expect(Object.fromEntries(fields)[until]?.type).toBe('date');
    }
  });
});

test('facts of several kinds under one key have one label', () => {
  const labels = new Map<string, object>();
  for (const [key, { labelKey = key, labels: own }] of Object.values(builtInKinds).flatMap((kind) =>
    Object.entries<BuiltInField>(kind.facts),
  )) {
    expect(labels.get(labelKey) ?? own).toEqual(own);
    labels.set(labelKey, own);
  }
});
