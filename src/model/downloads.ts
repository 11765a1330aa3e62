/** Downloads that an edition may leave out; the others are contracts with other programs. */
export const optionalDownloads = ['tei', 'epub', 'pdf', 'markdown', 'text', 'bibtex', 'ris', 'csl', 'archive'] as const;
export type OptionalDownload = (typeof optionalDownloads)[number];
