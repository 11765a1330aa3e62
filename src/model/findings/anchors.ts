import { define } from './define.ts';
import { quote } from './quote.ts';

export const anchorMissing = define(
  {
    code: 'anchor/missing',
    severity: 'error',
    rule: 'The words of an anchor stand in its paragraph.',
    advice: 'Copy the words from the source, and give the number of the paragraph in which they stand.',
  },
  {
    noParagraph: (paragraph: number, last: number) => [
      `The text has no paragraph ${paragraph}; its last is ${last}.`,
      'Correct the number.',
    ],
    /** `near` are words of the paragraph that differ in capitals, quotation marks or dashes alone. */
    nowhere: (words: string, paragraph: number, near: string | undefined) => [
      `The words ${quote(words)} don't stand in paragraph ${paragraph}.`,
      near === undefined ? 'Copy the words from the source.' : `Write, as the source has them: ${near}`,
    ],
    elsewhere: (words: string, paragraph: number, others: readonly number[]) => [
      `The words ${quote(words)} don't stand in paragraph ${paragraph}.`,
      `They stand in paragraph ${others.slice(0, 5).join(' and ')}; correct the number.`,
    ],
    tooFew: (words: string, paragraph: number, times: number) => [
      `The words ${quote(words)} stand only ${times} times in paragraph ${paragraph}.`,
      'Correct “occurrence”.',
    ],
  },
);

export const anchorAmbiguous = define(
  {
    code: 'anchor/ambiguous',
    severity: 'error',
    rule: 'The words of an anchor stand once in its paragraph, or it says which occurrence is meant.',
    advice: 'Write more of the words, or say under “occurrence” which is meant.',
  },
  {
    severalTimes: (words: string, paragraph: number, times: number) => [
      `The words ${quote(words)} stand ${times} times in paragraph ${paragraph}.`,
      `Write more of them, or say which: occurrence: 1 … ${times}.`,
    ],
  },
);
