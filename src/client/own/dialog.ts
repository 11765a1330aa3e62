import edition from 'virtual:cited';
import own from 'virtual:words/own';
import sheet from '../../styles/own.css?url';
import { selectors } from '../../contract/selectors.ts';
import { describeQuote } from '../../text/selector.ts';
import { announce } from '../announce.ts';
import { base, button, element } from '../dom.ts';
import type { PageText, Stretch } from '../page-text.ts';
import { openPanel } from '../settings/dialog.ts';
import { withSheet } from '../sheet.ts';
import type { Mark } from './mark.ts';
import { keepMarks, removeMark } from './store.ts';

/** Characters of marked words that the dialog shows. */
const most = 240;

/** A mark of words of the page, not kept yet. */
export function markOf(page: PageText, { start, end }: Stretch): Mark {
  const paragraph = page.paragraphAt(start);
  const last = page.paragraphAt(end - 1);
  const { exact, prefix, suffix } = describeQuote(page.text, { start, end });
  return {
    id: `urn:uuid:${newId()}`,
    document: document.querySelector<HTMLElement>(selectors.article)?.dataset.document ?? '',
    title: document.querySelector<HTMLMetaElement>('meta[name="DC.title"]')?.content ?? document.title,
    version: edition.version,
    date: edition.date,
    paragraph,
    ...(last > paragraph && { last }),
    quote: { exact, prefix, suffix },
    start,
    note: '',
    created: new Date().toISOString(),
  };
}

/**
 * Opens the dialog in which the reader writes a note on marked words, or none.
 * Says where it is kept before anything is.
 *
 * @param isKept whether the mark is there already
 */
export async function editMark(mark: Mark, isKept: boolean): Promise<void> {
  await withSheet(sheet);
  const dialog = openPanel(own.title, 'panel own-panel');
  const field = element('textarea', { id: 'own-note', rows: '4' });
  field.value = mark.note;
  const failure = element('p', { role: 'alert' });
  const close = (): void => dialog.close();
  const attempt = (act: Promise<void>, done: string): void => {
    act.then(
      () => {
        close();
        announce(done);
      },
      () => (failure.textContent = own.failed),
    );
  };
  const keepIt = (): void => {
    const note = field.value.trim();
    const kept = { ...mark, note, ...(isKept && { modified: new Date().toISOString() }) };
    attempt(keepMarks([kept]), own.kept);
  };
  dialog.append(
    element('blockquote', languageOfText(), shortened(mark.quote.exact)),
    element('label', { for: field.id }, own.field),
    field,
    failure,
    element('p', { class: 'where' }, own.where, ' ', element('a', { href: `${base}my-notes/` }, own.list)),
    element(
      'p',
      { class: 'tools' },
      button(own.keep, keepIt),
      ...(isKept ? [button(own.remove, () => attempt(removeMark(mark), own.removed))] : []),
      button(own.cancel, close),
    ),
  );
  field.focus();
}

/** Enough of the words to know them by. */
const shortened = (words: string): string => (words.length > most ? `${words.slice(0, most).trimEnd()} …` : words);

/** `crypto.randomUUID` is there only on pages that nobody could change on their way. */
function newId(): string {
  if (isSecureContext) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const languageOfText = (): Record<string, string> => {
  const article = document.querySelector<HTMLElement>(selectors.article);
  return { ...(article?.lang && { lang: article.lang }), dir: 'auto' };
};
