import { define } from './define.ts';
import { quote } from './quote.ts';

export const choiceMissing = define(
  {
    code: 'choice/missing',
    severity: 'error',
    rule: 'What an editor chooses for the cover or the table of contents is there.',
    advice: 'Choose a passage, an entry it mentions, a note about its words, or a part of the text, that there is.',
  },
  {
    document: (slug: string, near?: string) => [
      `There is no document “${slug}” to show on the cover.`,
      near === undefined ? 'Choose a document that there is.' : `Write “${near}”, or choose another.`,
    ],
    paragraph: (paragraph: number, last: number) => [
      `The text has no paragraph ${paragraph} to show on the cover; its last is ${last}.`,
      'Correct the number.',
    ],
    entry: (id: string, paragraph: number, mentioned: readonly string[]) => [
      `Paragraph ${paragraph} doesn't mention the entry “${id}”.`,
      mentioned.length === 0
        ? 'Choose a paragraph with mentions.'
        : `Choose one that it mentions: ${mentioned.slice(0, 8).join(', ')}.`,
    ],
    note: (id: string, paragraph: number, about: readonly string[]) => [
      `No note ${quote(id)} is about words of paragraph ${paragraph}.`,
      about.length === 0 ? 'Choose a paragraph with a note.' : `Choose one that is: ${about.slice(0, 8).join(', ')}.`,
    ],
    part: (part: number, last: number) => [
      `The text has no exchange or section ${part}${last === 0 ? '' : `; its last is ${last}`}.`,
      last === 0 ? 'Remove the line.' : 'Correct the number.',
    ],
  },
);
