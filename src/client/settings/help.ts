import comma from 'virtual:words/comma';
import helpWords from 'virtual:words/help';
import { button, element } from '../dom.ts';
import { preference } from './preferences.ts';
import { openPanel } from './dialog.ts';

/** Every key, as a dialog. */
export function showHelp(): void {
  const dialog = openPanel(helpWords.title);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl K', '/'], helpWords.search],
    [['j'], helpWords.next],
    [['k'], helpWords.previous],
    [['Enter'], helpWords.open],
    [['Esc'], helpWords.escape],
    [['c'], helpWords.copy],
    [['?'], helpWords.help],
  ];
  const list = element('dl', {});
  for (const [names, does] of keys) {
    const dt = element('dt', {});
    names.forEach((name, i) => dt.append(...(i > 0 ? [comma] : []), element('kbd', {}, name)));
    list.append(dt, element('dd', {}, does));
  }
  dialog.append(list);
  if (preference('keys') === 'off') dialog.append(element('p', {}, helpWords.off));
  dialog.append(
    element(
      'p',
      { class: 'tools' },
      button(helpWords.close, () => dialog.close()),
    ),
  );
}
