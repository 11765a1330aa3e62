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
    rule: 'The voice of the edition is neutral: it has none of the words that “wording.yaml” lists, but in quotation marks and names.',
    advice:
      'Say what was said and what the record shows; put words of others in quotation marks, or exempt a use in “wording.yaml” with a reason.',
  },
  {
    word: (word: string) => [
      `${quote(word)} takes a side.`,
      'Say what was said and what the record shows; words of others stand in quotation marks. A use that is no judgement may be exempted in wording.yaml.',
    ],
  },
);
