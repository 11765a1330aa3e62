/// <reference types="astro/client" />

/** The words of the interface that a part of the client says, for this edition. */
declare module 'virtual:words' {
  const words: Pick<
    import('./interface/words.ts').Words,
    'card' | 'dial' | 'document' | 'help' | 'kinds' | 'note' | 'noteTypes' | 'search' | 'settings'
  >;
  export default words;
}
