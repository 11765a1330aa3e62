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

/** A phrase with a number for `{n}`, in the form that the number takes in the language of the interface. */
export const counted = (
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
  n: number,
): string => (forms[plurals.select(n)] ?? forms.other).replace('{n}', numbers.format(n));
