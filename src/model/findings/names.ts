import { define } from './define.ts';
import { abridge, quote } from './quote.ts';

export const aliasAmbiguous = define(
  {
    code: 'alias/ambiguous',
    severity: 'error',
    rule: 'A title or alias names one entry only.',
    advice: 'Keep the name where it is meant more often, or add a word that tells the two apart.',
  },
  {
    taken: (name: string, owner: string) => [
      `The name ${quote(name)} belongs to ${quote(owner)} already.`,
      'Keep it where it is meant more often, or add a word that tells the two apart.',
    ],
  },
);

export const aliasRepeated = define(
  {
    code: 'alias/repeated',
    severity: 'warning',
    rule: "An alias says something that the entry's other names don't.",
    advice: 'Remove the alias.',
  },
  {
    again: (name: string) => [
      `The alias ${quote(name)} says nothing that the entry's other names don't.`,
      'Remove it.',
    ],
  },
);

export const idDuplicate = define(
  {
    code: 'id/duplicate',
    severity: 'error',
    rule: 'An id belongs to one thing: ids are unique over all entries and documents, and those of notes within their document; no kind or field has one of the engine.',
    advice: 'Give one of the two another id.',
  },
  {
    taken: (id: string, file: string) => [
      `The id ${quote(id)} belongs to ${file} already.`,
      'Give one of the two files another name.',
    ],
    kindOfEngine: (id: string) => [`The kind ${quote(id)} comes with the engine.`, 'Give yours another id.'],
    wordOfEngine: (id: string) => [`The id ${quote(id)} has a meaning of the engine's own.`, 'Choose another.'],
  },
);

/** An id that may be meant by words. */
function asId(words: string): string {
  const id = (words.startsWith('“') ? words : '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  return id === undefined ? '' : `“${id}” if that is meant: `;
}

export const idIllFormed = define(
  {
    code: 'id/ill-formed',
    severity: 'error',
    rule: 'An id is lower-case letters and figures, in groups joined by hyphens.',
    advice: 'Rename the file, or write the id, so.',
  },
  {
    fileName: (id: string) => [
      `${quote(id)} isn't an id.`,
      'Name the file in lower-case letters and figures, in groups joined by hyphens.',
    ],
    /** `words` stand in quotation marks, if they are words. */
    written: (words: string) => [
      `${words} isn't an id.`,
      `Write ${asId(words)}lower-case letters and figures, in groups joined by hyphens.`,
    ],
  },
);

export const idUnused = define(
  {
    code: 'id/unused',
    severity: 'warning',
    rule: 'An entry or source is used somewhere.',
    advice: 'Use it, or remove it.',
  },
  {
    entry: (id: string) => [`No text, relation or link leads to the entry ${quote(id)}.`, 'Use it, or remove it.'],
    source: (id: string) => [`Nothing cites the source ${quote(id)}.`, 'Use it, or remove it.'],
  },
);

export const mentionUnlinked = define(
  {
    code: 'mention/unlinked',
    severity: 'warning',
    rule: 'A known title or alias in a text is marked, or exempted with a reason.',
    advice: 'Put <Ref> around the words, or list them under “unlinked” in the head of the document.',
  },
  {
    unmarked: (name: string, paragraph: number, entry: string) => [
      `${quote(name)} in paragraph ${paragraph} names the entry ${quote(entry)}, but isn't marked.`,
      `Write <Ref to="${entry}">${abridge(name, 60)}</Ref>, or list the words under “unlinked” with a reason.`,
    ],
  },
);
