import { element } from '../dom.ts';

/** The values of the fields of a form, by their names. */
export const fieldsOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const labelled = <E extends HTMLElement>(made: E, label: string): readonly [HTMLLabelElement, E] => [
  element('label', { for: made.id }, label),
  made,
];

const attributesOf = (name: string) => ({ id: `editing-${name}`, name });

/** A line to write in. */
export function field(name: string, label: string, value = ''): readonly Node[] {
  return labelled(element('input', { ...attributesOf(name), value, dir: 'auto', autocomplete: 'off' }), label);
}

/** Several lines to write in. */
export function textarea(name: string, label: string): readonly Node[] {
  return labelled(element('textarea', { ...attributesOf(name), rows: '4', dir: 'auto' }), label);
}

/** One of several, by their words. */
export function select(
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  chosen?: string,
): readonly Node[] {
  const made = element(
    'select',
    attributesOf(name),
    ...Object.entries(options).map(([value, words]) => element('option', { value }, words)),
  );
  if (chosen !== undefined) made.value = chosen;
  return labelled(made, label);
}
