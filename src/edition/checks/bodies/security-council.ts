import { readDate } from '../../../model/date.ts';
import type { Finding } from '../../../model/finding.ts';
import { symbolMismatch, voteSum } from '../../../model/findings/facts.ts';
import type { Body, Resolution } from './body.ts';

/** Symbol, title, day and vote of a resolution of the Security Council agree with each other. */
export const securityCouncil: Body = {
  symbols: /^S\/RES\//,
  check: (resolution) => [...checkVote(resolution), ...checkSymbol(resolution)],
};

/** Its members, and the votes that a decision needs: Charter, Articles 23 and 27, as amended from 1966. */
const councilOf = (year: number) => (year < 1966 ? { size: 11, majority: 7 } : { size: 15, majority: 9 });

const yearOf = (adopted: string | undefined): string | undefined =>
  adopted === undefined ? undefined : readDate(adopted)?.first?.slice(0, 4);

function checkVote({ fields: { facts }, yaml }: Resolution): Finding[] {
  const { for: inFavour, against, abstain } = facts?.vote ?? {};
  const year = yearOf(facts?.adopted);
  if (year === undefined || inFavour === undefined || against === undefined || abstain === undefined) return [];
  const place = yaml.locate(['facts', 'vote']);
  const sum = inFavour + against + abstain;
  const { size, majority } = councilOf(Number(year));
  if (sum !== size) return [voteSum.sum(place, `${inFavour}–${against}–${abstain}`, sum, size)];
  return inFavour < majority ? [voteSum.notAdopted(place, inFavour, majority)] : [];
}

function checkSymbol({ symbol, fields: { title, facts }, yaml }: Resolution): Finding[] {
  const [, number, ofSymbol] = /^S\/RES\/(\d+) ?\((\d{4})\)$/.exec(symbol) ?? [];
  if (number === undefined || ofSymbol === undefined) return [symbolMismatch.form(yaml.locate(['symbol']), symbol)];
  const findings: Finding[] = [];
  const adopted = facts?.adopted;
  const year = yearOf(adopted);
  if (!yaml.has(['facts'])) findings.push(symbolMismatch.noDay(yaml.locate(['symbol']), symbol));
  else if (adopted !== undefined && year !== undefined && year !== ofSymbol)
    findings.push(symbolMismatch.year(yaml.locate(['facts', 'adopted']), symbol, ofSymbol, adopted));
  if (title !== undefined && !title.includes(number))
    findings.push(symbolMismatch.number(yaml.locate(['title']), title, number));
  return findings;
}
