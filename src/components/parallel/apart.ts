/**
 * The HTML of the second of two texts on a page, with its ids told apart from
 * those of the first: `p3` is `p3.<slug>`, the second mark of a note
 * `ref-x.<slug>--2`. What names an id, names it so; parts are no landmarks, whose
 * names would be those of the first text again. In what components have rendered
 * no quotation mark stands but around values of attributes.
 */
export const toldApart = (html: string, slug: string): string =>
  html
    .replaceAll(/ aria-labelledby="[^"]*"/g, '')
    .replace(/ (id|data-note-for|href)="([^"]*)"/g, (whole: string, name: string, value: string): string =>
      name === 'href' && !value.startsWith('#') ? whole : ` ${name}="${value.replace(/(--\d+)?$/, `.${slug}$1`)}"`,
    );
