/** The custom elements of the pages; without scripts each is what stands in it. */
export type Tag =
  /** A document's text with its notes. */
  | 'ap-reading'
  /** The bar at the top of every page. */
  | 'ap-header'
  /** How many notes show. */
  | 'ap-dial'
  /** The button of the reading settings. */
  | 'ap-settings'
  /** The link to the search. */
  | 'ap-search'
  /** The search as a page. */
  | 'ap-search-page'
  /** The filter of an index by kind. */
  | 'ap-kinds'
  /** A list or table with choices that narrow it. */
  | 'ap-filter'
  /** A table that can be sorted. */
  | 'ap-sortable'
  /** Two texts side by side. */
  | 'ap-parallel'
  /** What the reader has marked in all texts. */
  | 'ap-own';
