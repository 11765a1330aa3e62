/**
 * The HTML of the second of two texts on a page, with its ids told apart from
 * those of the first: `p3` is `p3.<slug>`, the second mark of a note
 * `ref-x.<slug>--2`. What names an id, names it so. In what components have
 * rendered no quotation mark stands but around values of attributes.
 */
export const toldApart = (html: string, slug: string): string =>
  html.replace(
    / (id|data-note-for|aria-labelledby|href)="([^"]*)"/g,
    (whole: string, name: string, value: string): string =>
      name === 'href' && !value.startsWith('#') ? whole : ` ${name}="${value.replace(/(--\d+)?$/, `.${slug}$1`)}"`,
  );
