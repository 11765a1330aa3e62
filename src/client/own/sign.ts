/** The key under which a page is told that the reader has marked something in a document. */
export const signOf = (base: string, slug: string): string => `apparatus:${base}:own:${slug}`;
