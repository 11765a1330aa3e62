/** Markup that is well-formed already. */
export interface Markup {
  readonly markup: string;
}

type Child = Markup | string | number | undefined | false | readonly Child[];

/** Values of attributes by their names; one that is undefined isn't written. */
type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An element with its children, in their order. Text is escaped, and nothing is
 * added to it: in mixed content every space counts.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeValue(value)}"`))
    .join('');
  const inner = join(children);
  return { markup: inner === '' && !open.has(name) ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Elements that are closed by a tag of their own also where nothing is in them: some readers take XHTML for HTML. */
const open: ReadonlySet<string> = new Set(['span', 'td', 'th', 'div']);

/**
 * A whole file in XML 1.0.
 *
 * @param before what stands between the declaration and the root element
 * @throws on characters that XML can't hold, which the check of the content finds before
 */
export function xmlFile(root: Markup, before = ''): string {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${before}${root.markup}\n`;
  const wrong = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)?.[0];
  if (wrong !== undefined) throw new Error(`XML can’t hold U+${wrong.codePointAt(0)!.toString(16).toUpperCase()}.`);
  return text;
}

const join = (children: readonly Child[]): string =>
  children
    .map((child) => {
      if (child === undefined || child === false) return '';
      if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
      return 'markup' in child ? child.markup : join(child);
    })
    .join('');

/** A carriage return that isn't named would be read as a line feed (XML 1.0 § 2.11). */
const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&#13;');

/** White space that isn't named would be read as a space (XML 1.0 § 3.3.3). */
const escapeValue = (value: string): string =>
  escapeText(value).replace(/["\t\n]/g, (sign) => (sign === '"' ? '&quot;' : `&#${sign.charCodeAt(0)};`));
