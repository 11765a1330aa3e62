import { describe, expect, it } from 'vitest';
import { readKinds } from './kinds.ts';

const read = (text: string, more: readonly string[] = []) =>
  readKinds(
    [['content/kinds.yaml', text], ...more.map((path) => [path, ''])].map(([path = '', content = '']) => ({
      path,
      text: content,
      sha256: '',
    })),
  );
const told = (text: string): string[] =>
  read(text).findings.map(({ code, place, message, remedy }) => `${place.line} ${code} ${message} → ${remedy}`);

const ship = 'ship:\n  labels:\n    one: Ship\n    other: Ships\n';
const field = `${ship}  fields:\n    launched:\n      label: Launched\n      type: date\n`;

describe('readKinds', () => {
  it('gives the kinds of the engine, in their order, where the edition defines none', () => {
    const { kinds, findings } = readKinds([]);
    expect(findings).toEqual([]);
    expect([...kinds.keys()].slice(0, 3)).toEqual(['agreement', 'resolution', 'organisation']);
  });

  it('puts the edition’s own after them', () => {
    const { kinds, findings } = read(`${field}      line: true\n      timeline: true\n`);
    expect(findings).toEqual([]);
    expect([...kinds.keys()].at(-1)).toBe('ship');
    expect(kinds.get('ship')).toMatchObject({
      isOwn: true,
      names: { one: 'Ship', other: 'Ships' },
      schemaType: 'Thing',
      needsFacts: false,
      facts: { launched: { type: 'date', label: 'Launched', isOnLine: true, dates: 'act' } },
    });
  });

  it('wants facts where a field is required', () => {
    expect(read(`${field}      required: true\n`).kinds.get('ship')?.needsFacts).toBe(true);
  });

  it('finds each slip, with its line', () => {
    expect(told('Ship:\n  labels:\n    one: S\n    other: S\n')).toEqual([
      "1 id/ill-formed “Ship” isn't an id. → Write “ship” if that is meant: lower-case letters and figures, in groups joined by hyphens.",
    ]);
    expect(told('person:\n  labels:\n    one: P\n    other: P\n')).toEqual([
      '1 id/duplicate The kind “person” comes with the engine. → Give yours another id.',
    ]);
    expect(told('all:\n  labels:\n    one: A\n    other: A\n')[0]).toMatch(/^1 id\/duplicate /);
    expect(told('ship:\n  labels:\n    one: Ship\n')[0]).toMatch(/^3 field\/missing The field “other” under “labels”/);
    expect(told(`${ship}  colour: red\n`)[0]).toMatch(/^5 field\/unknown There is no field “colour” here\./);
    expect(told(`${ship}  schema: Vehikle\n`)[0]).toMatch(/^5 field\/invalid .*Write “Vehicle”/);
    expect(told(`${ship}  relations:\n    - use\n`)[0]).toMatch(/^6 field\/invalid .*Write “uses”/);
    expect(told(field.replace('date', 'dates'))[0]).toMatch(/^8 field\/invalid .*Write “date”/);
    expect(told(`${field.replace('date', 'text')}      timeline: true\n`)).toEqual([
      "9 field/invalid The field “timeline” under “launched” under “fields” can't be “true”: only a field of type “date” can stand on the timeline. → Correct it, such as: timeline: false",
    ]);
    expect(told(field.replace('launched', 'title'))).toEqual([
      "6 id/duplicate The id “title” has a meaning of the engine's own. → Choose another.",
    ]);
    expect(told(field.replace('launched', 'Launched'))[0]).toMatch(/^6 id\/ill-formed /);
  });

  it('says once that it can’t be read, and takes every folder for a kind', () => {
    for (const text of ['ship: [\n', '- ship\n', 'ship\n']) {
      const { kinds, findings } = read(text, ['content/entries/ship/ark.mdx', 'content/entries/place/elm.mdx']);
      expect(findings).toHaveLength(1);
      expect(kinds.get('ship')).toMatchObject({ isUnsound: true });
      expect(kinds.get('place')).toMatchObject({ isOwn: false });
    }
  });

  it('takes a kind with a slip for one whose facts can’t be judged', () => {
    expect(read(`${ship}  colour: red\n`).kinds.get('ship')).toMatchObject({ isUnsound: true, facts: {} });
  });
});
