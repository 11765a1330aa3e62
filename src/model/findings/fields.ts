import { absent } from './absent.ts';
import { define } from './define.ts';
import { writeLines } from './lines.ts';
import { quote, quoteValue } from './quote.ts';

export const fieldUnknown = define(
  {
    code: 'field/unknown',
    severity: 'error',
    rule: 'A field is one that the schema knows.',
    advice: 'Remove the field, or correct its name; the lists of fields are on this page.',
  },
  {
    /** `known` are the fields that may stand there. */
    here: (name: string, near: string | undefined, known: readonly string[]) => [
      `There is no field ${quote(name)} here.`,
      near === undefined
        ? `Remove it${known.length === 0 ? '' : `; the fields here are ${known.join(', ')}`}.`
        : `Write “${near}:” if that is meant, or remove it.`,
    ],
    phrase: (name: string, near: string | undefined) => [
      `The interface has no phrase ${quote(name)}.`,
      near === undefined ? 'Remove it.' : `Write “${near}:” if that is meant, or remove it.`,
    ],
    /** `path` leads to a phrase that there is, by the names of the groups around it. */
    phraseOnOneLine: (name: string, path: readonly string[]) => [
      `The phrase ${quote(name)} stands on one line with the group that it is in.`,
      writeLines(path.map((key, depth) => `${'  '.repeat(depth)}${key}:`).join('\n') + ' …'),
    ],
    pluralForm: (phrase: string, form: string, forms: readonly string[]) => [
      `${phrase} has no form ${quote(form)}.`,
      `Its forms are ${forms.join(', ')}, and “zero” for none at all.`,
    ],
  },
);

export const fieldMissing = define(
  {
    code: 'field/missing',
    severity: 'error',
    rule: 'A required field is there, and not empty.',
    advice: 'Add the field; the lists of fields on this page say what stands in it.',
  },
  {
    ...absent,
    pluralForms: (phrase: string, missing: readonly string[], forms: readonly string[]) => [
      `${phrase} has no form “${missing.join('”, “')}”.`,
      `Write all the forms that the language has: ${forms.join(', ')}.`,
    ],
  },
);

export const fieldInvalid = define(
  {
    code: 'field/invalid',
    severity: 'error',
    rule: 'A field has the form that its schema gives.',
    advice: 'Correct the field; the lists of fields on this page give its form.',
  },
  {
    notFields: (written: unknown) => [
      `Fields should stand here, not ${quoteValue(written)}.`,
      'Write each as “name: value” on a line of its own.',
    ],
    notSources: () => [
      'The bibliography is not a group of sources, each under its id.',
      'Write the id of each source, a colon, and its fields below it.',
    ],
    notKinds: () => [
      'The kinds are not a group of definitions, each under its id.',
      'Write the id of each kind, a colon, and its fields below it.',
    ],
    /** `subject` is how the field is called: “The field “type””. */
    notOfList: (subject: string, written: unknown, choices: readonly string[], near: string | undefined) => [
      `${subject} can't be ${quoteValue(written)}.`,
      `Write ${near === undefined ? 'one of' : `“${near}”, or another of`}: ${choices.join(', ')}.`,
    ],
    /** `lines` are such as the field may be written in. */
    form: (subject: string, written: unknown, reason: string, lines: string) => [
      `${subject} can't be ${quoteValue(written)}: ${reason}.`,
      writeLines(lines, 'Correct it, such as'),
    ],
    notPhrase: (phrase: string, shipped: string) => [
      `${phrase} should be a phrase.`,
      `Write words, as in ${quote(shipped)}.`,
    ],
    notPhrases: (phrase: string, inner: readonly string[]) => [
      `${phrase} should be a group of phrases.`,
      `Write below it ${inner.slice(0, 4).join(', ')}, each with words of its own.`,
    ],
    slots: (phrase: string, strange: readonly string[], known: readonly string[]) => [
      `Nothing is filled in for {${strange.join('}, {')}} in the phrase ${quote(phrase)}.`,
      known.length > 0 ? `Write {${known.join('}, {')}}, or words alone.` : 'Write words alone.',
    ],
  },
);
