import type { FindingCode, Finding } from '../../model/finding.ts';
import { plainText, type Inline } from '../../mdx/inline.ts';
import { countWords } from '../../text/white-space.ts';
import type { NoteRecord } from '../records.ts';
import type { Check } from './check.ts';

/** Words that each length may have: see the principles on the page about the edition. */
const limits = { brief: 20, gloss: 70, note: { least: 10, most: 110 } } as const;

/** Briefs, glosses and notes fit their places. Limits count the words that a reader sees. */
export const checkLengths: Check = ({ entries, notes }) => [
  ...entries.flatMap(({ yaml, brief, gloss }) => [
    ...tooLong('brief/too-long', 'brief', brief, yaml.locate(['brief'])),
    ...tooLong('gloss/too-long', 'gloss', gloss, yaml.locate(['gloss'])),
  ]),
  ...notes.flatMap((note) => [
    ...tooLong('brief/too-long', 'brief', note.brief, note.yaml.locate(['brief'])),
    ...noteLength(note),
  ]),
];

function tooLong(
  code: FindingCode,
  field: 'brief' | 'gloss',
  text: readonly Inline[],
  place: Finding['place'],
): Finding[] {
  const words = countWords(plainText(text));
  if (words <= limits[field]) return [];
  return [
    {
      code,
      severity: 'error',
      place,
      message: `This ${field} has ${words} words; the most is ${limits[field]}, which end at “${lastWords(text, limits[field])}”.`,
      remedy: `Take out ${count(words - limits[field])}.`,
    },
  ];
}

/** The last three of so many words. */
const lastWords = (text: readonly Inline[], most: number): string =>
  (plainText(text).match(/\S+/g) ?? []).slice(most - 3, most).join(' ');

const count = (words: number): string => `${words} word${words === 1 ? '' : 's'}`;

function noteLength({ textPlace: place, text, claim }: NoteRecord): Finding[] {
  const parts = [text, ...(claim ? [claim.claim, claim.record, ...claim.sides.map(({ says }) => says)] : [])];
  const words = parts.reduce((sum, part) => sum + countWords(plainText(part)), 0);
  const { least, most } = limits.note;
  if (words === 0) {
    return [
      {
        code: 'note/missing',
        severity: 'error',
        place,
        message: 'This note has no words.',
        remedy: 'Write what a reader should know below the front matter.',
      },
    ];
  }
  if (words >= least && words <= most) return [];
  return [
    {
      code: 'note/length',
      severity: 'error',
      place,
      message: `This note has ${count(words)}; it may have ${least} to ${most}.`,
      remedy: words > most ? `Take out ${count(words - most)}.` : 'Say what the record shows.',
    },
  ];
}
