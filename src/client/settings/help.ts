import comma from 'virtual:words/comma';
import helpWords from 'virtual:words/help';
import { keys } from '../../contract/keys.ts';
import { button, element } from '../dom.ts';
import { preference } from './preferences.ts';
import { openPanel } from './dialog.ts';

/** Every key, as a dialog. */
export function showHelp(): void {
  const dialog = openPanel(helpWords.title);
  const list = element('dl', {});
  for (const { names, does } of keys) {
    const dt = element('dt', {});
    names.forEach((name, i) => dt.append(...(i > 0 ? [comma] : []), element('kbd', {}, name)));
    list.append(dt, element('dd', {}, helpWords[does]));
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
