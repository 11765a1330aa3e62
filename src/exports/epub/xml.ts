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
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  const inner = join(children);
  return { markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** A whole file in XML 1.0. @param doctype between the declaration and the root element */
export const xmlFile = (root: Markup, doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${root.markup}\n`;

const join = (children: readonly Child[]): string =>
  children
    .map((child) => {
      if (child === undefined || child === false) return '';
      if (typeof child === 'string' || typeof child === 'number') return escapeXml(String(child));
      return 'markup' in child ? child.markup : join(child);
    })
    .join('');

const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#13;');
