import settingsWords from 'virtual:words/settings';
import { button, element } from '../dom.ts';
import { choices, type Preference } from '../../contract/choices.ts';
import { choose, preference, resetPreferences } from './preferences.ts';
import { dialLabel, type DialValue } from './dial-label.ts';
import { openBeside } from './dialog.ts';
import { showHelp } from './help.ts';

/** What each choice is called. */
const names: Record<Preference, { readonly title: string; readonly of: (value: string) => string }> = {
  notes: { title: settingsWords.notes, of: (v) => dialLabel(v as DialValue) },
  theme: { title: settingsWords.theme, of: (v) => settingsWords[v as 'system' | 'light' | 'dark' | 'sepia'] },
  size: { title: settingsWords.size, of: (v) => settingsWords[v as 'small' | 'normal' | 'large'] },
  measure: { title: settingsWords.measure, of: (v) => settingsWords[v as 'narrow' | 'normal' | 'wide'] },
  keys: { title: settingsWords.keys, of: (v) => settingsWords[v as 'on' | 'off'] },
};

/** The reading settings, beside the page; a second call closes them. Every choice works at once. */
export function showSettings(opener: Element): void {
  const open = document.querySelector<HTMLDialogElement>('dialog.beside[open]');
  if (open) {
    open.close();
    return;
  }
  const dialog = openBeside(settingsWords.title, opener);
  const fill = (): void => {
    const fields = (Object.keys(choices) as Preference[]).map((name) => {
      const fieldset = element('fieldset', {}, element('legend', {}, names[name].title));
      for (const value of choices[name]) {
        const input = element('input', { type: 'radio', name: `choose-${name}`, value });
        input.checked = preference(name) === value;
        input.addEventListener('change', () => choose(name, value));
        fieldset.append(element('label', {}, input, names[name].of(value)));
      }
      return fieldset;
    });
    const reset = (): void => {
      resetPreferences();
      fill();
      dialog.querySelector<HTMLElement>('.tools button')?.focus();
    };
    const tools = element(
      'p',
      { class: 'tools' },
      button(settingsWords.reset, reset),
      button(settingsWords.help, () => {
        dialog.close();
        showHelp();
      }),
      button(settingsWords.close, () => dialog.close()),
    );
    for (const old of dialog.querySelectorAll(':scope > :not(h2)')) old.remove();
    dialog.append(...fields, tools);
  };
  fill();
}
