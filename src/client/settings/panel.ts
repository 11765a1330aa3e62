import words from 'virtual:words';
import { button, element } from '../dom.ts';
import { choices, choose, preference, resetPreferences, type Preference } from '../preferences.ts';
import { openPanel } from './dialog.ts';
import { showHelp } from './help.ts';

/** What each choice is called. */
const names: Record<Preference, { readonly title: string; readonly of: (value: string) => string }> = {
  notes: { title: words.settings.notes, of: (v) => words.dial[v as 'none' | 'essential' | 'all'] },
  theme: { title: words.settings.theme, of: (v) => words.settings[v as 'system' | 'light' | 'dark' | 'sepia'] },
  size: { title: words.settings.size, of: (v) => words.settings[v as 'small' | 'normal' | 'large'] },
  measure: { title: words.settings.measure, of: (v) => words.settings[v as 'narrow' | 'normal' | 'wide'] },
  keys: { title: words.settings.keys, of: (v) => words.settings[v as 'on' | 'off'] },
};

/** The reading settings, as a dialog. Every choice works at once. */
export function showSettings(): void {
  const dialog = openPanel(words.settings.title);
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
    };
    const tools = element(
      'p',
      { class: 'tools' },
      button(words.settings.reset, reset),
      button(words.settings.help, () => {
        dialog.close();
        showHelp();
      }),
      button(words.settings.close, () => dialog.close()),
    );
    dialog.replaceChildren(element('h2', { id: 'panel-title' }, words.settings.title), ...fields, tools);
  };
  fill();
}
