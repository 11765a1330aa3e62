import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimsOf } from '../../edition/claims.ts';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { claimsRecord } from './record.ts';
import { claimsTable } from './table.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/dense'))).edition!;
const address = (path: string): string => `https://dense.example/${path}`;
const claims = [...claimsOf(edition).values()];

/** Reads CSV as RFC 4180 has it. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

it('gives a row for each claim, every row with all columns', () => {
  const [header, ...rows] = read(claimsTable(edition, address));
  expect(rows).toHaveLength(claims.length);
  for (const row of rows) expect(row).toHaveLength(header!.length);
  const column = (name: string): (string | undefined)[] => rows.map((row) => row[header!.indexOf(name)]);
  expect(column('address')).toEqual(claims.map(({ id }) => `https://dense.example/claims/#${id}`));
  expect(column('words')).toEqual(claims.map(({ passages }) => passages.map(({ words }) => words).join('\n')));
  expect(column('side_1')).toEqual(claims.map(({ note }) => note.claim.sides[0]?.who ?? ''));
});

it('gives every claim and every side as a claim of its own, without a rating', () => {
  const record = claimsRecord(edition, address);
  expect(record.claims.map(({ id, type }) => [id, type])).toEqual(claims.map(({ id }) => [`#${id}`, 'schema:Claim']));
  expect(record.claims.flatMap(({ sides }) => sides.map(({ who }) => who))).toEqual(
    claims.flatMap(({ note }) => note.claim.sides.map(({ who }) => who)),
  );
  expect(JSON.stringify(record)).not.toMatch(/rating|ClaimReview/i);
});
