import language from 'virtual:words/language';

/** The folder of the edition under its host, with a slash at either end. */
export const base: string = document.body.dataset.base ?? '/';

/** Attributes of what the interface says within a text, which may have another language and direction. */
export const ownLanguage = (): { lang: string; dir: string } => {
  const { lang, dir } = document.documentElement;
  return { lang, dir: dir || 'ltr' };
};

/** An element with attributes and children; text is text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button with a name and what it does. */
export function button(label: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

const digits = new Intl.NumberFormat(language, { useGrouping: false });

/** A phrase with its `{names}` filled in; a number in the digits of the language, without groups. */
export const filled = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name] ?? braces;
    return typeof value === 'number' ? digits.format(value) : value;
  });

/** A phrase with a number for `{n}`, in the form that the number takes in the language of the interface. */
export const counted = (
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
  n: number,
): string => filled(forms[plurals.select(n)] ?? forms.other, { n: numbers.format(n) });
