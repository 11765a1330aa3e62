/** The most words that each length may have, as a reader sees them: the principles are on the page about the edition. */
export const mostWords = { brief: 20, gloss: 70, note: 110 } as const;
