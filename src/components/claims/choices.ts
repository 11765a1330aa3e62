import type { LedgerClaim } from '../../edition/claims.ts';
import type { Edition } from '../../edition/graph.ts';
import { sourceClasses } from '../../model/source.ts';
import { words } from '../../wording/words.ts';
import { choiceValue } from '../choice-value.ts';

const exchangeValue = ({ document, division }: LedgerClaim): string =>
  division ? `${document.slug}/${division.number}` : document.slug;

/** What a claim goes with in the menus over the ledger. */
export const tagsOf = (claim: LedgerClaim): string =>
  [
    `exchange:${exchangeValue(claim)}`,
    ...claim.parties.map((party) => `side:${choiceValue(party)}`),
    ...claim.evidence.map((sort) => `evidence:${sort}`),
  ].join(' ');

/** The menus over the ledger: exchange, side, sort of source; each has what the claims have. */
export function menusOf({ documents, matter }: Edition, claims: readonly LedgerClaim[]) {
  const exchanges = new Map(claims.map((claim) => [exchangeValue(claim), claim]));
  const parties = new Map(claims.flatMap(({ parties }) => parties.map((name) => [choiceValue(name), name] as const)));
  const sorts = new Set(claims.flatMap(({ evidence }) => evidence));
  const { compare } = new Intl.Collator([matter.language, 'en']);
  return [
    {
      name: 'exchange',
      label: words.claims.exchange,
      options: [...exchanges].map(([value, { document, division }]) => ({
        value,
        label: division?.title ?? document.matter.title,
        group: documents.length > 1 ? document.matter.title : undefined,
      })),
    },
    {
      name: 'side',
      label: words.claims.side,
      options: [...parties].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label)),
    },
    {
      name: 'evidence',
      label: words.claims.evidence,
      options: sourceClasses
        .filter((sort) => sorts.has(sort))
        .map((sort) => ({ value: sort, label: words.sources[sort] })),
    },
  ];
}
