import { wordingLoaded } from '../../model/findings/neutrality.ts';
import type { Finding } from '../../model/finding.ts';
import { plainText } from '../../mdx/inline.ts';
import { textsOfEntry, textsOfNote, type PlacedText } from '../placed-texts.ts';
import type { Check } from './check.ts';

/** Words that take a side. Inside quotation marks they are somebody else's. */
const loaded = /\b(?:false(?:ly)?|lie[sd]?|lying|propaganda|admit(?:s|ted|tedly)?|regimes?)\b/giu;
/** Uses of these words that are no judgement. */
const neutral =
  /\b(?:sanctions|inspection|non-proliferation|treaty|arms|verification|visa) regimes?\b|\blies (?:in|on|at|within|near|between|along|some)\b|\badmitted (?:to|as a|into) /giu;
const quoted = /“[^”]*”|‘[^’]*’(?!\p{L})/gu;

/** The edition's own voice takes no side. Titles are the names of things and are not asked. */
export const checkWording: Check = ({ entries, notes }) =>
  [...entries.flatMap(textsOfEntry), ...notes.flatMap(textsOfNote)].flatMap(loadedWords);

function loadedWords({ run, place }: PlacedText): Finding[] {
  const own = plainText(run).replace(quoted, ' ').replace(neutral, ' ');
  return (own.match(loaded) ?? []).map((word) => wordingLoaded.word(place, word));
}
