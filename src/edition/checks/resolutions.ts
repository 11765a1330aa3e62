import { readDate } from '../../model/date.ts';
import type { FactsOf } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { Check } from './index.ts';

/** Size of the Security Council: Charter, Article 23, as amended from 1966. */
const councilSize = (year: number): number => (year < 1966 ? 11 : 15);

const symbolPattern = /^S\/RES\/(\d+) ?\((\d{4})\)$/;

/** Symbol, title, day and vote of a resolution of the Security Council agree with each other. */
export const checkResolutions: Check = ({ entries }) =>
  entries.flatMap(({ kind, yaml, matter }) => {
    if (kind !== 'resolution') return [];
    const facts = matter.facts as FactsOf<'resolution'> | undefined;
    const findings: Finding[] = [];
    const report = (code: 'vote/sum' | 'symbol/mismatch', field: readonly string[], message: string, remedy: string): void => {
      findings.push({ code, severity: 'error', place: yaml.locate(field), message, remedy });
    };
    const adopted = facts && readDate(facts.adopted)?.first;
    const year = adopted?.slice(0, 4);
    if (facts?.vote && year !== undefined) {
      const { vote } = facts;
      const sum = vote.for + vote.against + vote.abstain;
      const size = councilSize(Number(year));
      if (sum !== size) {
        report('vote/sum', ['facts', 'vote'], `The votes add up to ${sum}; the Council had ${size} members.`, 'Correct the figures.');
      } else if (vote.for < 9) {
        report('vote/sum', ['facts', 'vote'], `With ${vote.for} votes it would not have been adopted.`, 'Correct the figures.');
      }
    }
    if (matter.symbol === undefined) return findings;
    const [, number, symbolYear] = symbolPattern.exec(matter.symbol) ?? [];
    if (number === undefined) {
      report('symbol/mismatch', ['symbol'], `“${matter.symbol}” isn't the symbol of a resolution of the Security Council.`, 'Write it as “S/RES/2254 (2015)”.');
      return findings;
    }
    if (!facts) {
      report('symbol/mismatch', ['symbol'], 'A resolution with a symbol has facts.', 'Add “facts:” with the day of adoption.');
    } else if (year !== symbolYear) {
      report('symbol/mismatch', ['facts', 'adopted'], `The symbol is of ${symbolYear}, the day of adoption of ${year ?? 'no year'}.`, 'Correct one of them.');
    }
    if (!matter.title.includes(number)) {
      report('symbol/mismatch', ['title'], `The title “${matter.title}” doesn't have the number ${number} of the symbol.`, 'Correct one of them.');
    }
    return findings;
  });
