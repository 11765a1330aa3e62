import type { Highlighter, ThemeRegistrationRaw } from 'shiki';
import { keptValue } from '../../project/kept.ts';

/** A run of characters in a sample. */
export interface Run {
  readonly text: string;
  /** What it is, as a class of `editors.css`; undefined for plain text. */
  readonly part: string | undefined;
}

export type SampleLanguage = 'mdx' | 'yaml' | 'shellscript' | 'text';

const plain = 'plain';
const part = (foreground: string, ...scope: string[]) => ({ scope, settings: { foreground } });

/**
 * A theme whose colours are the names of our classes. Shiki writes colours into
 * `style` attributes, which the policy of the pages forbids; names become
 * classes, and one sheet gives them colours in every theme of the edition.
 */
const theme = {
  name: 'apparatus',
  type: 'light',
  fg: plain,
  bg: plain,
  settings: [
    { settings: { foreground: plain } },
    part('comment', 'comment', 'punctuation.definition.comment'),
    part('name', 'entity.name.tag', 'support.class.component', 'entity.name.function', 'support.function'),
    part('attribute', 'entity.other.attribute-name', 'variable.other.assignment'),
    part('value', 'string', 'constant'),
    // Words without quotation marks, and the lines around front matter, are no literals to an editor.
    part(plain, 'string.unquoted', 'string.other'),
  ],
} as const satisfies ThemeRegistrationRaw;

/** A sample taken apart by Shiki, line by line; neighbours of one part are joined. */
export async function highlight(code: string, language: SampleLanguage): Promise<Run[]> {
  const origin = { kind: 'samples', input: [code, language], code: 'components/editors/highlight.ts' };
  return keptValue(origin, () => takeApart(code, language));
}

let highlighter: Promise<Highlighter> | undefined;

/** Loaded only where there is something new to highlight. */
async function makeHighlighter() {
  const { createHighlighter } = await import('shiki');
  // `tsx` is what the grammar of MDX takes its components from.
  return createHighlighter({ themes: [theme], langs: ['mdx', 'tsx', 'yaml', 'shellscript'] });
}

async function takeApart(code: string, language: SampleLanguage): Promise<Run[]> {
  // Without the limit of time: on a busy machine a line would come out plain.
  const options = { lang: language, theme, tokenizeTimeLimit: 0 };
  const lines = (await (highlighter ??= makeHighlighter())).codeToTokensBase(code, options);
  const runs: { text: string; part: string | undefined }[] = [];
  const add = (text: string, kind: string | undefined): void => {
    const last = runs.at(-1);
    if (last && last.part === kind) last.text += text;
    else runs.push({ text, part: kind });
  };
  lines.forEach((line, i) => {
    if (i > 0) add('\n', undefined);
    for (const { content, color } of line) add(content, color === undefined || color === plain ? undefined : color);
  });
  return runs;
}
