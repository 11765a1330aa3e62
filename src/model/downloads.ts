/** Downloads that an edition may leave out; the others are contracts with other programs. */
export const optionalDownloads = [
  'tei',
  'epub',
  'pdf',
  'markdown',
  'text',
  'bibtex',
  'ris',
  'csl',
  'archive',
  'hypothesis',
  'editionArchive',
] as const;
export type OptionalDownload = (typeof optionalDownloads)[number];

/** The files of a document beside its page, by the download that each is, and the document's slug. */
export const documentFiles = {
  source: () => 'source.txt',
  tei: () => 'edition.tei.xml',
  epub: (slug: string) => `${slug}.epub`,
  pdf: (slug: string) => `${slug}.pdf`,
  markdown: (slug: string) => `${slug}.md`,
  text: (slug: string) => `${slug}.txt`,
  annotations: () => 'annotations.jsonld',
  bibtex: () => 'citation.bib',
  ris: () => 'citation.ris',
  csl: () => 'citation.json',
  archive: (slug: string) => `${slug}.zip`,
  hypothesis: () => 'hypothesis.json',
} as const satisfies Record<string, (slug: string) => string>;
export type DocumentFile = keyof typeof documentFiles;
