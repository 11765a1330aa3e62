/** The keys of the page, in the order in which they are listed, each with the word of `help` that says what it does. */
export const keys = [
  { names: ['Ctrl K', '/'], does: 'search' },
  { names: ['j'], does: 'next' },
  { names: ['k'], does: 'previous' },
  { names: ['Enter'], does: 'open' },
  { names: ['Esc'], does: 'escape' },
  { names: ['c'], does: 'copy' },
  { names: ['?'], does: 'help' },
] as const;
