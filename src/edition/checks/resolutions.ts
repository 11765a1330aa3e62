import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Check } from './check.ts';

/** The Security Council's members, and the votes that a decision needs: Charter, Articles 23 and 27, as amended from 1966. */
const councilOf = (year: number) => (year < 1966 ? { size: 11, majority: 7 } : { size: 15, majority: 9 });

const symbolPattern = /^S\/RES\/(\d+) ?\((\d{4})\)$/;

/** Symbol, title, day and vote of a resolution of the Security Council agree with each other. */
export const checkResolutions: Check = ({ entries }) =>
  entries.flatMap(({ isOwn, kind, yaml, matter }) => {
    if (isOwn || kind !== 'resolution') return [];
    const { facts } = matter;
    const findings: Finding[] = [];
    const report = (
      code: 'vote/sum' | 'symbol/mismatch',
      field: readonly string[],
      message: string,
      remedy: string,
    ): void => {
      findings.push({ code, severity: 'error', place: yaml.locate(field), message, remedy });
    };
    const adopted = facts && readDate(facts.adopted)?.first;
    const year = adopted?.slice(0, 4);
    if (facts?.vote && year !== undefined) {
      const { vote } = facts;
      const sum = vote.for + vote.against + vote.abstain;
      const { size, majority } = councilOf(Number(year));
      if (sum !== size) {
        report(
          'vote/sum',
          ['facts', 'vote'],
          `The votes ${vote.for}–${vote.against}–${vote.abstain} add up to ${sum}; the Council had ${size} members.`,
          'Correct the figures.',
        );
      } else if (vote.for < majority) {
        report(
          'vote/sum',
          ['facts', 'vote'],
          `With ${vote.for} votes in favour it would not have been adopted; ${majority} were needed.`,
          'Correct the figures.',
        );
      }
    }
    if (matter.symbol === undefined) return findings;
    const [, number, symbolYear] = symbolPattern.exec(matter.symbol) ?? [];
    if (number === undefined) {
      report(
        'symbol/mismatch',
        ['symbol'],
        `“${matter.symbol}” isn't the symbol of a resolution of the Security Council.`,
        'Write it as “S/RES/2254 (2015)”.',
      );
      return findings;
    }
    if (!facts) {
      report(
        'symbol/mismatch',
        ['symbol'],
        `The resolution “${matter.symbol}” has no day of adoption.`,
        'Add “facts:” with “adopted:”.',
      );
    } else if (year !== undefined && year !== symbolYear) {
      report(
        'symbol/mismatch',
        ['facts', 'adopted'],
        `The symbol “${matter.symbol}” is of ${symbolYear}, the day of adoption “${facts.adopted}” is not.`,
        'Correct one of them.',
      );
    }
    if (!matter.title.includes(number)) {
      report(
        'symbol/mismatch',
        ['title'],
        `The title “${matter.title}” doesn't have the number ${number} of the symbol.`,
        'Correct one of them.',
      );
    }
    return findings;
  });
