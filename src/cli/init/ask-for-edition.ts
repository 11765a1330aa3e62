import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import { languageSchema } from '../../model/scalar.ts';

/** What an editor says of a new edition. */
interface Answers {
  readonly title: string;
  readonly language: string;
  readonly editor: string;
  readonly licence: string;
}

type Given = Readonly<Record<keyof Answers, string | undefined>>;

/**
 * Asks for what wasn't given, on a terminal; elsewhere it is what stands for it.
 *
 * @param plain what stands for what isn't given
 * @returns undefined where the editor left
 */
export async function askForEdition(
  given: Given,
  plain: Answers,
  isTerminal = process.stdin.isTTY && process.stdout.isTTY,
): Promise<Answers | undefined> {
  if (!isTerminal || Object.values(given).every((one) => one !== undefined)) return filled(given, plain);
  intro('A new edition');
  const answers: Record<string, string | undefined> = { ...given };
  for (const [name, ask] of Object.entries(questions)) {
    if (answers[name] !== undefined) continue;
    const answer = await ask(plain);
    if (isCancel(answer)) {
      cancel('You left.');
      return undefined;
    }
    answers[name] = String(answer).trim() || undefined;
  }
  return filled(answers as Given, plain);
}

const filled = (given: Given, plain: Answers): Answers => ({
  title: given.title ?? plain.title,
  language: given.language ?? plain.language,
  editor: given.editor ?? plain.editor,
  licence: given.licence ?? plain.licence,
});

const licences = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC0 1.0'];

const questions: { readonly [K in keyof Answers]: (plain: Answers) => Promise<string | symbol> } = {
  title: ({ title }) => text({ message: 'What is it called?', placeholder: title, defaultValue: title }),
  language: ({ language }) =>
    text({
      message: 'In which language are your notes?',
      placeholder: language,
      defaultValue: language,
      validate: (tag) =>
        tag === undefined || tag === '' || languageSchema.safeParse(tag).success
          ? undefined
          : 'Give a tag such as “en”, “fr” or “ar”.',
    }),
  editor: ({ editor }) => text({ message: 'Who edits it?', placeholder: editor, defaultValue: editor }),
  licence: () =>
    select({
      message: 'Under which licence may others use what you write?',
      options: licences.map((value) => ({ value })),
    }),
};
