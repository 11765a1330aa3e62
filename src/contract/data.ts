/** `data-*` attributes that pages write and scripts read, by their names in `dataset`. */
export interface PageData {
  /** On `<body>`: the folder of the edition under its host, with a slash at either end. */
  base: string;
  /** On `<body>`: how many parts the cards are in, where there are several. */
  cardParts: number;
  /** On `<body>`: the kind of page, where style sheets or scripts must know. */
  page: 'document';
  /** On what holds a text: the slug of the document. */
  document: string;
  /** On what holds a row of one of two texts side by side: the slug of its document. */
  text: string;
  /** On a paragraph of the text: its number. */
  paragraph: number;
  /** On what holds a text: what its paragraphs are, where they are no lines of the source. */
  unit: 'blocks';
  /** On a line of verse: its number, where it is shown. */
  line: number;
  /** On the place where a page of the original begins: what style sheets show there. */
  pageBreak: string;
  /** On the mark of a variant: its letter, which style sheets show. */
  letter: string;
  /** On what isn't in the source, inside a paragraph and around it. */
  apparatus: '';
  /** On a link to an entry that opens a card: the entry's id. */
  ref: string;
  /** On each piece of a mention: the mention's id. */
  mention: string;
  /** On each piece of a mention that the editors identified: the words leave it open. */
  inferred: '';
  /** On the pieces of a mention whose note stands in the margin from the start. */
  essential: '';
  /** On the element around a mention that is cut into several pieces: the mention's id. */
  mentionRange: string;
  /** On words that an editorial note is about: the note's id. */
  note: string;
  /** On the mark of an editorial note: its number in superior figures, which style sheets show. No text of a paragraph is ours. */
  n: string;
  /** On a note: the id of the mention or first mark that it belongs to. */
  noteFor: string;
  /** On a note that only the fullest setting of the dial shows. */
  extra: '';
  /** On a note whose entry an earlier one explains: the number of that one's paragraph. */
  again: number;
  /** On the place in the header that names what is being read. */
  here: '';
  /** On the button that compares the page with its source: the address of the file, and the SHA-256 that it should have. */
  source: string;
  sha256: string;
  /** On what opens the citations of what it stands with; a link leads to how the edition is cited. */
  cite: '';
  /** On what makes a button, and on a cell of a table that may stand without its header: what it is called. */
  label: string;
  /** On an item of an index: the kinds of entry that it is of or holds, with spaces between. */
  kind: string;
  /** On an item of a list that choices narrow: `<name>:<value>` of each that it goes with, with spaces between. */
  tags: string;
  /** On a table whose rows can be sorted, on the headers that sort it, and on cells whose words don't sort as they are. */
  sortable: '';
  sort: 'text' | 'number';
  sortValue: string | number;
  /** On what holds the results of a search. */
  searchResults: '';
}

/** `data-*` attributes that scripts write, for style sheets and for each other. */
export interface StateData {
  /** On `<html>`: scripts run; empty until those of the page have begun. */
  js: '' | 'on';
  /** On `<html>`: what the reader has chosen; absent where it is the default. */
  notes: string;
  theme: string;
  size: string;
  measure: string;
  keys: string;
  /** On a note: what it shows of itself. */
  form: 'label' | 'brief' | 'full';
  /** On a note that has its place in the margin. */
  placed: '';
  /** On an open note or card: where it stands; over the margin, or pinned among its notes. */
  card: 'over' | 'margin' | 'float' | 'sheet' | 'unfolded';
  /** On an open card that another one lies over. */
  beneath: '';
  /** On what is pointed at or in focus, and what belongs to it. */
  lit: '';
  /** On the reading element, while the apparatus can be selected. */
  selecting: '';
  /** On a paragraph's unit whose mentions a tap has made to show. */
  shown: '';
  /** On the reading element, once its notes have had their first places. */
  settled: '';
  /** On the hairline of an editorial note. */
  editorial: '';
  /** On a marker of folded notes: the margin that it stands in. */
  side: 'start' | 'end';
  /** On the header, while it has stepped away. */
  away: '';
  /** On the tools of selected words, where they stand at the foot of the window. */
  foot: '';
  /** On a list or table that its script has taken over. */
  enhanced: '';
}

type Values<T> = { readonly [K in keyof T]?: T[K] | undefined };
/** As the DOM has them: every value is text. */
type Texts<T> = { [K in keyof T]?: T[K] extends string ? T[K] : string };

declare global {
  // So the `dataset` of every element knows these names; another is an error of type.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface DOMStringMap extends Texts<PageData & StateData> {}
}

/** The attributes of a page's element, in the order given; those without a value are left out. */
export function dataAttributes(values: Values<PageData>): Record<string, string | number> {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[`data-${kebab(name)}`, value]])),
  );
}
