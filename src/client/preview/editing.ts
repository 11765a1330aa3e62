import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import sheet from '../../styles/preview.css?url';
import type { EditAnswer, PageEdit, Passage } from '../../contract/preview.ts';
import { selectors } from '../../contract/selectors.ts';
import { announce } from '../announce.ts';
import { base, button, element } from '../dom.ts';
import { readNames } from '../search/names.ts';
import { placeBy } from '../selected/place.ts';
import type { Selected } from '../selected/selecting.ts';
import { withSheet } from '../sheet.ts';
import { entryChooser } from './choose-entry.ts';
import { field, fieldsOf, select, textarea } from './fields.ts';
import { sendEdit } from './send-edit.ts';

/**
 * Loaded by the development server alone: what an editor may do with selected
 * words. It is said in English, as everything that the program says.
 *
 * @param done is called when one of them begins
 */
export const editingTools = (selected: Selected, done: () => void): HTMLButtonElement[] => {
  const begin = (title: string, fill: (panel: Panel) => void | Promise<void>) =>
    button(`${title}…`, () => {
      done();
      void withSheet(sheet).then(() => fill(new Panel(title, selected)));
    });
  return [begin('Mark as', showEntries), begin('Add a note', showNote)];
};

/** A small dialog by the words, which stay lit; closed by Esc and when it is done, not by a press elsewhere, so that nothing written is lost. */
class Panel {
  readonly words: string;
  readonly #selected: Selected;
  readonly #dialog: HTMLDialogElement;
  readonly #fault = element('p', { role: 'alert' });

  constructor(title: string, selected: Selected) {
    const { page, stretch, range } = selected;
    this.#selected = selected;
    this.words = page.text.slice(stretch.start, stretch.end);
    for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) other.close();
    this.#dialog = element('dialog', { class: 'panel editing-panel', lang: 'en', dir: 'ltr', 'aria-label': title });
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.#dialog.close();
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    });
    this.#dialog.addEventListener('close', () => {
      CSS.highlights.delete('apparatus-editing');
      this.#dialog.remove();
    });
    CSS.highlights.set('apparatus-editing', new Highlight(range));
    document.body.append(this.#dialog);
    this.#dialog.show();
  }

  /** Shows what is to be filled in, in the place of what was there, with the focus on the first field. */
  fill(form: HTMLFormElement, ...tools: readonly HTMLButtonElement[]): void {
    const close = button('Close', () => this.#dialog.close());
    form.append(this.#fault, element('p', { class: 'tools' }, ...tools, close));
    this.#dialog.replaceChildren(form);
    const { range } = this.#selected;
    const isAtFoot = getComputedStyle(this.#dialog).position === 'fixed';
    makeRoomBelow(range, this.#dialog.offsetHeight);
    placeBy(this.#dialog, isAtFoot ? undefined : range);
    this.#dialog.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }

  /** Shows fields with a button that writes what they hold. */
  ask(fields: readonly (readonly Node[])[], edit: (values: Readonly<Record<string, string>>) => WithoutPassage): void {
    const form = element('form', {}, ...fields.flat());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(edit(fieldsOf(form)));
    });
    this.fill(form, element('button', {}, 'Write'));
  }

  /** Has something done with the words. The page is loaded anew when it is. */
  async send(edit: WithoutPassage): Promise<void> {
    this.#fault.textContent = '';
    const passage = passageOf(this.#selected);
    const answer: EditAnswer = passage ? await sendEdit({ ...passage, ...edit }) : { refused: acrossParagraphs };
    if ('refused' in answer) this.#fault.textContent = answer.refused;
    else {
      announce(`Written: ${answer.written.join(', ')}`);
      this.#dialog.close();
    }
  }
}

/** Moves the page up, as far as the words stay in view, where there is no room for a height below them. */
function makeRoomBelow(words: Range, height: number): void {
  const { top, bottom } = words.getBoundingClientRect();
  const { clientHeight } = document.documentElement;
  const margin = 16;
  const header = 48;
  const wanted = Math.min(bottom + height + margin - clientHeight, top - header - margin);
  if (wanted > 0) scrollBy({ top: wanted, behavior: 'instant' });
}

type WithoutPassage = PageEdit extends infer Edit ? (Edit extends Passage ? Omit<Edit, keyof Passage> : never) : never;

const acrossParagraphs =
  'These words run over more than one paragraph. Select words of one: a mention lies within one, and a note begins with words of one. What else the note is about can be put under “anchors” in its file.';

function passageOf({ page, stretch: { start, end } }: Selected): Passage | undefined {
  const paragraph = page.paragraphAt(start);
  if (page.paragraphAt(end - 1) !== paragraph) return undefined;
  const from = page.text.lastIndexOf('\n', start - 1) + 1;
  return {
    document: document.querySelector<HTMLElement>(selectors.article)?.dataset.document ?? '',
    paragraph,
    text: page.text.slice(from, `${page.text}\n`.indexOf('\n', end)),
    start: start - from,
    end: end - from,
  };
}

async function showEntries(panel: Panel): Promise<void> {
  const answer = await fetch(`${base}names.json`);
  const entries = readNames((await answer.json()) as string[][]);
  const choose = (entry: { readonly id: string } | undefined): void => {
    if (entry) void panel.send({ does: 'mark', entry: entry.id });
    else showNewEntry(panel);
  };
  panel.fill(
    element('form', {}, ...entryChooser(entries, panel.words, choose)),
    button('New entry…', () => showNewEntry(panel)),
  );
}

function showNewEntry(panel: Panel): void {
  panel.ask(
    [
      select('kind', 'Kind', kinds),
      field('title', 'Title', panel.words),
      field('brief', 'Brief: what it is, at most 20 words'),
      textarea('gloss', 'Gloss: what a reader must know, at most 70 words'),
      field('id', 'Id, in its address; made of the title where it is left open'),
    ],
    ({ kind = '', title = '', id = '', brief = '', gloss = '' }) => ({
      does: 'begin entry',
      kind,
      title,
      id,
      brief,
      gloss,
    }),
  );
}

function showNote(panel: Panel): void {
  panel.ask(
    [
      textarea('note', 'What a reader should know'),
      select('type', 'Type', noteTypes, 'context'),
      field('id', 'Id, in its address; made of the words where it is left open'),
    ],
    ({ note = '', type = '', id = '' }) => ({ does: 'add note', type, id, note }),
  );
}
