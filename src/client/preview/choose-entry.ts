import kinds from 'virtual:words/kinds';
import { element } from '../dom.ts';
import type { NamedEntry } from '../search/names.ts';
import { rankEntries } from './rank-entries.ts';

/** How many entries the list has at once; typing brings the others. */
const most = 40;

/**
 * A field with a list of entries below it, of which one is chosen with the arrow
 * keys and Enter, or a press: a combobox of the ARIA Authoring Practices.
 *
 * @param choose is told the one that was chosen; undefined where none has what was typed in a name
 */
export function entryChooser(
  entries: readonly NamedEntry[],
  words: string,
  choose: (entry: NamedEntry | undefined) => void,
): readonly [label: HTMLLabelElement, field: HTMLInputElement, list: HTMLUListElement] {
  const field = element('input', {
    id: 'editing-entry',
    role: 'combobox',
    'aria-controls': 'editing-entries',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('ul', { id: 'editing-entries', role: 'listbox', 'aria-label': 'Entries' });
  let shown: readonly NamedEntry[] = [];
  let at = 0;
  const point = (to: number): void => {
    if (shown.length === 0) return;
    at = (to + shown.length) % shown.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    field.setAttribute('aria-activedescendant', list.children[at]!.id);
    list.children[at]!.scrollIntoView({ block: 'nearest' });
  };
  const show = (): void => {
    shown = rankEntries(entries, words, field.value).slice(0, most);
    list.replaceChildren(...shown.map((entry, i) => optionOf(entry, i, choose)));
    field.removeAttribute('aria-activedescendant');
    point(0);
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') choose(shown[at]);
    else if (event.key === 'ArrowDown') point(at + 1);
    else if (event.key === 'ArrowUp') point(at - 1);
    else return;
    event.preventDefault();
  });
  show();
  return [element('label', { for: field.id }, 'Entry: type a part of a name'), field, list];
}

function optionOf(entry: NamedEntry, i: number, choose: (entry: NamedEntry) => void): HTMLLIElement {
  const { title, kind, aliases } = entry;
  const named = kinds[kind] ?? kind;
  const option = element(
    'li',
    { id: `editing-entry-${String(i)}`, role: 'option' },
    element('bdi', {}, title),
    ' ',
    element('small', {}, [named, ...aliases].join(' · ')),
  );
  // The field keeps the focus.
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', () => choose(entry));
  return option;
}
