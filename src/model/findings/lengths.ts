import { mostWords } from '../lengths.ts';
import { absent } from './absent.ts';
import { define, type Said } from './define.ts';
import { count, quote } from './quote.ts';

/** `ending` are the last words that still fit. */
const tooLong = (field: string) => ({
  words: (words: number, most: number, ending: string): Said => [
    `This ${field} has ${words} words; the most is ${most}, which end at ${quote(ending)}.`,
    `Take out ${count(words - most, 'word')}.`,
  ],
});

export const briefMissing = define(
  {
    code: 'brief/missing',
    severity: 'error',
    rule: 'Every entry has a brief.',
    advice: `Say under “brief” what it is, in at most ${mostWords.brief} words.`,
  },
  absent,
);

export const briefTooLong = define(
  {
    code: 'brief/too-long',
    severity: 'error',
    rule: `A brief has at most ${mostWords.brief} words.`,
    advice: 'Take words out, or move them to the gloss.',
  },
  tooLong('brief'),
);

export const glossMissing = define(
  {
    code: 'gloss/missing',
    severity: 'error',
    rule: 'Every entry has a gloss.',
    advice: `Say under “gloss” what a reader must know, in at most ${mostWords.gloss} words.`,
  },
  absent,
);

export const glossTooLong = define(
  {
    code: 'gloss/too-long',
    severity: 'error',
    rule: `A gloss has at most ${mostWords.gloss} words.`,
    advice: 'Take words out, or move them to the body.',
  },
  tooLong('gloss'),
);

export const noteMissing = define(
  {
    code: 'note/missing',
    severity: 'error',
    rule: 'An editorial note has words of its own.',
    advice: 'Write below the front matter what a reader should know.',
  },
  {
    noWords: () => ['This note has no words.', 'Write what a reader should know below the front matter.'],
  },
);

export const noteLength = define(
  {
    code: 'note/length',
    severity: 'error',
    rule: `An editorial note has at most ${mostWords.note} words.`,
    advice: 'Take words out, or move them to an entry.',
  },
  {
    tooLong: (words: number, most: number) => [
      `This note has ${count(words, 'word')}; the most is ${most}.`,
      `Take out ${count(words - most, 'word')}.`,
    ],
  },
);
