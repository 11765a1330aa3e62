import { define } from './define.ts';
import { quote } from './quote.ts';

export const dateImpossible = define(
  {
    code: 'date/impossible',
    severity: 'error',
    rule: 'A date is one that the calendar has, in ISO 8601 or EDTF.',
    advice: 'Write 2016-06-14, 2016-06 or 2016; a span as 2016-06-02/2016-06-20; 2016~ where it is approximate.',
  },
  {
    noDate: (written: string) => [
      `${quote(written)} isn't a date: the calendar has no such day, or it isn't written in ISO 8601 or EDTF.`,
      'Write it as 2016-06-14, 2016-06 or 2016; a span as 2016-06-02/2016-06-20; with ~ where it is approximate.',
    ],
  },
);

export const dateOutside = define(
  {
    code: 'date/outside',
    severity: 'error',
    rule: 'A part of an event lies within the dates of the whole.',
    advice: 'Correct a date, or the relation; an open end is written “2011-03/..”.',
  },
  {
    ofWhole: (date: string, whole: string, dateOfWhole: string) => [
      `This event (${date}) doesn't lie within ${quote(whole)} (${dateOfWhole}), which it is said to be part of.`,
      'Correct a date, or the relation; an open end is written “2011-03/..”.',
    ],
  },
);

export const dateOrder = define(
  {
    code: 'date/order',
    severity: 'error',
    rule: 'What amends, endorses, extends, implements, follows or answers a thing, or was created or led by it, is not older than it.',
    advice: 'Correct a date, or turn the relation round.',
  },
  {
    younger: (type: string, end: string, to: string, beginning: string) => [
      `“${type}” says that ${quote(to)} was there first, but it began on ${beginning}, and this entry was over by ${end}.`,
      'Correct a date, or turn the relation round.',
    ],
  },
);

export const factContradiction = define(
  {
    code: 'fact/contradiction',
    severity: 'error',
    rule: 'A fact that stands in two places is the same in both.',
    advice: 'Correct the one that the sources do not bear out.',
  },
  {
    vote: (written: string, recorded: string) => [
      `The text gives the vote as ${quote(written)}, the facts as ${recorded}.`,
      'Correct the one that the sources do not bear out.',
    ],
    date: (entry: string, written: string, known: readonly string[]) => [
      `The text dates ${quote(entry)} to ${quote(written)}; the entry has ${known.join(', ')}.`,
      'Correct the one that the sources do not bear out.',
    ],
  },
);

export const symbolMismatch = define(
  {
    code: 'symbol/mismatch',
    severity: 'error',
    rule: "A resolution's symbol, title and date agree.",
    advice: 'Correct the one that the document itself does not bear out.',
  },
  {
    form: (symbol: string) => [
      `${quote(symbol)} isn't the symbol of a resolution of the Security Council.`,
      'Write it as “S/RES/2254 (2015)”.',
    ],
    noDay: (symbol: string) => [
      `The resolution ${quote(symbol)} has no day of adoption.`,
      'Add “facts:” with “adopted:”.',
    ],
    year: (symbol: string, year: string, adopted: string) => [
      `The symbol ${quote(symbol)} is of ${year}, the day of adoption ${quote(adopted)} is not.`,
      'Correct one of them.',
    ],
    number: (title: string, number: string) => [
      `The title ${quote(title)} doesn't have the number ${number} of the symbol.`,
      'Correct one of them.',
    ],
  },
);

export const voteSum = define(
  {
    code: 'vote/sum',
    severity: 'error',
    rule: 'The votes on a resolution of the Security Council add up to its members, and suffice for its adoption.',
    advice: 'Correct the figures.',
  },
  {
    sum: (vote: string, sum: number, members: number) => [
      `The votes ${vote} add up to ${sum}; the Council had ${members} members.`,
      'Correct the figures.',
    ],
    notAdopted: (inFavour: number, needed: number) => [
      `With ${inFavour} votes in favour it would not have been adopted; ${needed} were needed.`,
      'Correct the figures.',
    ],
  },
);
