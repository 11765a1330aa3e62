import words from 'virtual:words';
import { button, element } from '../dom.ts';
import { preference } from '../preferences.ts';
import { openPanel } from './dialog.ts';

/** Every key, as a dialog. */
export function showHelp(): void {
  const dialog = openPanel(words.help.title);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl K', '/'], words.help.search],
    [['j'], words.help.next],
    [['k'], words.help.previous],
    [['Enter'], words.help.open],
    [['Esc'], words.help.escape],
    [['?'], words.help.help],
  ];
  const list = element('dl', {});
  for (const [names, does] of keys) {
    const dt = element('dt', {});
    names.forEach((name, i) => dt.append(...(i > 0 ? [', '] : []), element('kbd', {}, name)));
    list.append(dt, element('dd', {}, does));
  }
  dialog.append(list);
  if (preference('keys') === 'off') dialog.append(element('p', {}, words.help.off));
  dialog.append(element('p', { class: 'tools' }, button(words.help.close, () => dialog.close())));
}
