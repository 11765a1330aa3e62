import { mentionUnlinked } from '../../model/findings/names.ts';
import { areExemptionsKnown, namesByWord, namesIn, takenRanges, unmarkedNames } from '../unmarked.ts';
import type { Check } from './check.ts';

/** Known titles and aliases in a text are marked, or exempted in its front matter with a reason. */
export const checkUnlinked: Check = ({ entries, documents }) => {
  const namesFor = namesByWord(namesIn(entries));
  return documents.filter(areExemptionsKnown).flatMap((document) => {
    const { paragraphs } = document.parsed;
    return paragraphs.flatMap((paragraph, i) => {
      const taken = takenRanges(document, paragraph, i + 1);
      const names = namesFor(paragraph.text);
      return unmarkedNames(paragraph.text, names, taken, document.fields.language ?? 'en').map(({ id, name }) =>
        mentionUnlinked.unmarked(paragraph.place, name, i + 1, id),
      );
    });
  });
};
