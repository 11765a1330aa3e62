import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml.ts';

const place = (line: number, column: number) => ({ file: 'f', line, column });

describe('readYaml', () => {
  it('keeps dates as they are written', () => {
    expect(readYaml('a: 2016-06-14\nb: 2016-06', 'f').value).toEqual({ a: '2016-06-14', b: '2016-06' });
  });

  it('makes no objects of tags', () => {
    expect(readYaml('a: !!js/function "() => 1"', 'f').value).toEqual({ a: '() => 1' });
  });

  it('gives the place of a value', () => {
    const yaml = readYaml('a: x\nlist:\n  - one\n  - b: two\n', 'f');
    expect(yaml.locate(['a'])).toEqual(place(1, 4));
    expect(yaml.locate(['list', 0])).toEqual(place(3, 5));
    expect(yaml.locate(['list', 1, 'b'])).toEqual(place(4, 8));
  });

  it('gives the place of the key for a block scalar', () => {
    const yaml = readYaml('a: x\nsides:\n  - says: >-\n      long\n      text\n', 'f');
    expect(yaml.locate(['sides', 0, 'says'])).toEqual(place(3, 5));
  });

  it('gives the place of what is around a field that was not written', () => {
    const yaml = readYaml('a: x\nfacts:\n  b: 1\n', 'f');
    expect(yaml.has(['facts', 'c'])).toBe(false);
    expect(yaml.locate(['facts', 'c'])).toEqual(place(3, 3));
    expect(yaml.locate(['none'])).toEqual(place(1, 1));
  });

  it('gives the place of a key', () => {
    const yaml = readYaml('a: x\nfacts:\n  b: 1\n', 'f');
    expect(yaml.locateKey([], 'facts')).toEqual(place(2, 1));
    expect(yaml.locateKey(['facts'], 'b')).toEqual(place(3, 3));
  });

  it('counts lines from where the text begins in its file', () => {
    expect(readYaml('a: x\r\nb: y', 'f', 2).locate(['b'])).toEqual(place(3, 4));
  });

  it('gives figures also as they were written', () => {
    const { value, text } = readYaml('a: 1.10\nb: [007, true, ~, yes, 2016-06-14]\n"c": "x"', 'f');
    expect(value).toEqual({ a: 1.1, b: [7, true, null, 'yes', '2016-06-14'], c: 'x' });
    expect(text).toEqual({ a: '1.10', b: ['007', 'true', null, 'yes', '2016-06-14'], c: 'x' });
  });

  it('reads a hundred thousand keys, and says which stands twice', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: v`).join('\n');
    const yaml = readYaml(`${keys}\nk7: w`, 'f');
    expect(yaml.findings).toMatchObject([{ message: 'The field “k7” stands here twice.', place: { line: 100_001 } }]);
    expect(yaml.locateKey([], 'k99999')).toEqual(place(100_000, 1));
  });

  it('has no value, and no throw, for an empty text', () => {
    const yaml = readYaml('', 'f', 2);
    expect([yaml.value, yaml.findings, yaml.locate(['a'])]).toEqual([null, [], place(2, 1)]);
  });
});

describe('findings of readYaml', () => {
  const found = (text: string) =>
    readYaml(text, 'f', 2).findings.map((f) => `${f.place.line}:${f.place.column} ${f.message}`);

  it('quotes the line at fault', () => {
    expect(found('a: x\nb: c: d')).toEqual([
      '3:4 A value with “: ” in it must stand in quotation marks, in “b: c: d”.',
    ]);
  });

  it('reports all of them, each line once', () => {
    const lines = found('a: @x\nb: x\n c: y\nb: 1\n').map((finding) => finding.split(':')[0]);
    expect(lines).toHaveLength(new Set(lines).size);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('takes a value that begins with an asterisk for emphasis', () => {
    expect(found('a: *words* here')).toEqual(['2:4 “*words*” is an alias in YAML, not emphasis.']);
    expect(found('a: *word')).toEqual(['2:4 “*word” is an alias in YAML, not emphasis.']);
  });

  it('refuses aliases that would grow without end', () => {
    const bomb = 'a: &a [1,1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]';
    expect(readYaml(bomb, 'f').value).toBeUndefined();
  });

  it('finds an escape for a character that no page can hold, and keeps the value', () => {
    const yaml = readYaml('a: "x\\x0by"\nb: "\\udc00"\nc: "\\u00e9"', 'f');
    expect(yaml.findings.map(({ code, place: { line }, message }) => [code, line, message])).toEqual([
      ['text/character', 1, "This stands for the character U+000B, which can't stand in a text."],
      ['text/character', 2, "This stands for the character U+DC00, which can't stand in a text."],
    ]);
    expect(yaml.value).toEqual({ a: 'x\u000by', b: '\udc00', c: 'é' });
  });

  it.each(['a:\n  ' + '- '.repeat(5000) + 'b', 'a: ' + '{'.repeat(5000), 'a: ' + '['.repeat(5000) + ']'.repeat(5000)])(
    'does not go into what has no bottom',
    (text) => {
      expect(readYaml(text, 'f')).toMatchObject({ findings: [{ code: 'yaml/limit' }], value: undefined });
    },
  );

  it.each(['a: [1, 2', 'a: "x', 'a: 1\n---\nb: 2', 'a:\n\t- x', 'a: 1\na: 2'])('finds the slip in %j', (text) => {
    expect(readYaml(text, 'f').findings).toMatchObject([{ code: 'yaml/syntax', severity: 'error' }]);
    expect(readYaml(text, 'f').value).toBeUndefined();
  });
});
