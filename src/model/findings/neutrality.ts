import { define } from './define.ts';
import { quote } from './quote.ts';

export const claimOneSided = define(
  {
    code: 'claim/one-sided',
    severity: 'error',
    rule: 'A claim note gives two sides, each with a source, or says why there is only one.',
    advice: 'Add the other side with its source, or say under “oneSided” why there is none.',
  },
  {
    sides: (only: string | undefined) => [
      `This claim is given from ${only === undefined ? 'no side' : `one side only, ${quote(only)}`}.`,
      'Add the other with its source, or say under “oneSided” why there is none.',
    ],
  },
);

export const wordingLoaded = define(
  {
    code: 'wording/loaded',
    severity: 'error',
    rule: 'The voice of the edition is neutral.',
    advice: 'Say what was said and what the record shows; words of others stand in quotation marks.',
  },
  {
    word: (word: string) => [
      `${quote(word)} takes a side.`,
      'Say what was said and what the record shows; words of others stand in quotation marks.',
    ],
  },
);
