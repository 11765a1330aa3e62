import type { Finding } from '../../model/finding.ts';
import { plainText, runsOf } from '../../mdx/inline.ts';
import type { Check } from './check.ts';

/** Words that take a side. Inside quotation marks they are somebody else's. */
const loaded = /\b(?:false(?:ly)?|lie[sd]?|lying|propaganda|admit(?:s|ted|tedly)?|regimes?)\b/giu;
/** Uses of these words that are no judgement. */
const neutral =
  /\b(?:sanctions|inspection|non-proliferation|treaty|arms|verification|visa) regimes?\b|\blies (?:in|on|at|within|near|between|along|some)\b|\badmitted (?:to|as a|into) /giu;
const quoted = /“[^”]*”|‘[^’]*’(?!\p{L})/gu;

/** The edition's own voice takes no side. Titles are the names of things and are not asked. */
export const checkWording: Check = ({ entries, notes }) => [
  ...entries.flatMap(({ yaml, brief, gloss, body }) => [
    ...loadedWords(plainText(brief), yaml.locate(['brief'])),
    ...loadedWords(plainText(gloss), yaml.locate(['gloss'])),
    ...body.flatMap((block) => runsOf(block).flatMap((run) => loadedWords(plainText(run), block.place))),
  ]),
  ...notes.flatMap(({ yaml, brief, text, textPlace, claim }) => [
    ...loadedWords(plainText(brief), yaml.locate(['brief'])),
    ...loadedWords(plainText(text), textPlace),
    ...(claim
      ? [
          ...loadedWords(plainText(claim.claim), yaml.locate(['claim'])),
          ...loadedWords(plainText(claim.record), yaml.locate(['record'])),
          ...claim.sides.flatMap((side, i) => loadedWords(plainText(side.says), yaml.locate(['sides', i, 'says']))),
        ]
      : []),
  ]),
];

function loadedWords(text: string, place: Finding['place']): Finding[] {
  const own = text.replace(quoted, ' ').replace(neutral, ' ');
  return (own.match(loaded) ?? []).map((word) => ({
    code: 'wording/loaded',
    severity: 'error',
    place,
    message: `“${word}” takes a side.`,
    remedy: 'Say what was said and what the record shows; words of others stand in quotation marks.',
  }));
}
