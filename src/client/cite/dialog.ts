import citing from 'virtual:words/citing';
import sheet from '../../styles/citing.css?url';
import { keyOf, type Cited } from '../../citation/cited.ts';
import { bibtexOf, cslOf, risOf } from '../../citation/formats.ts';
import { styles, wordsOf, type Phrase } from '../../citation/styles.ts';
import { selectors } from '../../contract/selectors.ts';
import { announce } from '../announce.ts';
import { copy } from '../clipboard.ts';
import { button, element, filled } from '../dom.ts';
import { saveFile } from '../save-file.ts';
import { openPanel } from '../settings/dialog.ts';
import { withSheet } from '../sheet.ts';
import { subjectOf, type Subject } from './subject.ts';

/** What programs that keep references read. */
const formats = [
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtexOf },
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: risOf },
  {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited: Cited) => `${JSON.stringify([cslOf(cited)], null, 2)}\n`,
  },
] as const;

/** Opens the dialog with the citations of what an element stands with, in every style and format, each to be copied. */
export async function cite(opener: Element): Promise<void> {
  const subject = subjectOf(opener);
  if (!subject) return;
  // The card makes way; the focus goes to the words that it belongs to, and comes back there.
  opener.closest(selectors.card)?.querySelector<HTMLButtonElement>('.card-tools .close')?.click();
  await withSheet(sheet);
  showCitations(subject);
}

function showCitations({ name, cited }: Subject): void {
  const dialog = openPanel(citing.title, 'panel citing');
  dialog.append(
    element('p', { class: 'subject' }, name),
    element('ul', {}, ...styles.map((style) => styled(style.name, style.cite(cited)))),
    element('h3', {}, citing.programs),
    element('ul', { class: 'formats' }, ...formats.map((format) => formatted(format, cited))),
    element(
      'p',
      { class: 'tools' },
      button(citing.close, () => dialog.close()),
    ),
  );
}

function styled(name: string, phrases: readonly Phrase[]): HTMLElement {
  // In English and from left to right, as the styles are, whatever the interface says.
  const words = element(
    'p',
    { lang: 'en', dir: 'ltr' },
    ...phrases.map(({ text, isItalic }) => (isItalic ? element('i', {}, text) : text)),
  );
  const act = (): void => told(name, copy(wordsOf(phrases), words.innerHTML), words);
  return element('li', {}, element('h3', {}, name), words, tool(citing.copy, citing.copyOf, name, act));
}

function formatted({ name, ending, type, write }: (typeof formats)[number], cited: Cited): HTMLElement {
  const text = write(cited);
  const words = element('pre', { dir: 'ltr', hidden: '' }, text);
  const copied = (): void => told(name, copy(text), words);
  const save = (): void => saveFile(`${keyOf(cited)}.${ending}`, type, text);
  return element(
    'li',
    {},
    element('h4', {}, name),
    tool(citing.copy, citing.copyOf, name, copied),
    tool(citing.save, citing.saveOf, name, save),
    words,
  );
}

/** A button that says in full of what it is to those who don't see where it stands. */
const tool = (label: string, full: string, name: string, act: () => void): HTMLElement =>
  button(label, act, { 'aria-label': filled(full, { name }) });

/** Says that something was copied; what couldn't be is selected, to be copied by hand. */
function told(name: string, copied: Promise<void>, words: HTMLElement): void {
  copied.then(
    () => announce(filled(citing.copied, { name })),
    () => {
      words.hidden = false;
      getSelection()?.selectAllChildren(words);
      announce(citing.failed);
    },
  );
}
