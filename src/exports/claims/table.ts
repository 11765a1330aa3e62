import { claimsOf, type LedgerClaim } from '../../edition/claims.ts';
import type { Edition } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';

/**
 * `claims.csv`: the ledger as a table (RFC 4180, UTF-8), a claim a row, with as
 * many columns for sides as the claim with the most has. Sources go by their ids.
 */
export function claimsTable(edition: Edition, address: (path: string) => string): string {
  const claims = [...claimsOf(edition).values()];
  const sides = Math.max(0, ...claims.map(({ note }) => note.claim.sides.length));
  const ofSides = Array.from({ length: sides }, (_, i) =>
    ['side', 'says', 'sides_sources'].map((n) => `${n}_${i + 1}`),
  );
  const header = [...columns.map(([name]) => name), ...ofSides.flat()];
  const rows = claims.map((claim) => [
    ...columns.map(([, value]) => value(claim, address)),
    ...claim.note.claim.sides.flatMap(({ who, says, sources }) => [who, plainText(says), sources.join(' ')]),
  ]);
  return [header, ...rows].map((row) => header.map((_, i) => cell(row[i] ?? '')).join(',') + '\r\n').join('');
}

type Column = readonly [name: string, value: (claim: LedgerClaim, address: (path: string) => string) => string];

const columns: readonly Column[] = [
  ['address', ({ id }, address) => address(`claims/#${id}`)],
  ['document', ({ document }) => document.slug],
  ['note', ({ note }) => note.id],
  ['paragraphs', ({ passages }) => passages.map(({ paragraph }) => paragraph).join(' ')],
  ['exchange', ({ division }) => division?.title ?? ''],
  ['speaker', ({ speaker }) => speaker ?? ''],
  ['words', ({ passages }) => passages.map(({ words }) => words).join('\n')],
  ['claim', ({ note }) => plainText(note.claim.claim)],
  ['record', ({ note }) => plainText(note.claim.record)],
  ['reading', ({ note }) => plainText(note.text)],
  ['one_sided', ({ note }) => note.claim.oneSided ?? ''],
  ['sources', ({ note }) => note.matter.sources.join(' ')],
  ['evidence', ({ evidence }) => evidence.join(' ')],
  ['checked', ({ note }) => note.claim.checked],
];

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
