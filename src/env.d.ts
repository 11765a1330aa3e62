/// <reference types="astro/client" />

/** What the build tells the pages. */
interface ImportMetaEnv {
  /** Whether they are shown by `apparatus dev`. */
  readonly IS_PREVIEW: boolean;
}

declare module 'apparatus-fonts/fonts.css';
declare module 'virtual:kind-filter.css';
declare module 'apparatus-fonts/*.woff2?url' {
  const address: string;
  export default address;
}

declare module 'virtual:words/language' {
  const words: import('./locales/words.ts').Words['language'];
  export default words;
}
declare module 'virtual:words/comma' {
  const words: import('./locales/words.ts').Words['comma'];
  export default words;
}
declare module 'virtual:words/quoted' {
  const words: import('./locales/words.ts').Words['quoted'];
  export default words;
}
declare module 'virtual:words/stop' {
  const words: import('./locales/words.ts').Words['stop'];
  export default words;
}
declare module 'virtual:words/card' {
  const words: import('./locales/words.ts').Words['card'];
  export default words;
}
declare module 'virtual:words/dial' {
  const words: import('./locales/words.ts').Words['dial'];
  export default words;
}
declare module 'virtual:words/header' {
  const words: import('./locales/words.ts').Words['header'];
  export default words;
}
declare module 'virtual:words/filter' {
  const words: import('./locales/words.ts').Words['filter'];
  export default words;
}
declare module 'virtual:words/folded' {
  const words: import('./locales/words.ts').Words['folded'];
  export default words;
}

declare module 'virtual:words/noteLine' {
  const words: import('./locales/words.ts').Words['noteLine'];
  export default words;
}

declare module 'virtual:words/instruments' {
  const words: import('./locales/words.ts').Words['instruments'];
  export default words;
}

declare module 'virtual:words/paragraphLink' {
  const words: import('./locales/words.ts').Words['paragraphLink'];
  export default words;
}

declare module 'virtual:words/resume' {
  const words: import('./locales/words.ts').Words['resume'];
  export default words;
}
declare module 'virtual:words/help' {
  const words: import('./locales/words.ts').Words['help'];
  export default words;
}
declare module 'virtual:words/kinds' {
  const words: import('./locales/words.ts').Words['kinds'];
  export default words;
}
declare module 'virtual:words/citing' {
  const words: import('./locales/words.ts').Words['citing'];
  export default words;
}
declare module 'virtual:words/own' {
  const words: import('./locales/words.ts').Words['own'];
  export default words;
}
declare module 'virtual:words/selected' {
  const words: import('./locales/words.ts').Words['selected'];
  export default words;
}
declare module 'virtual:words/tools' {
  const words: import('./locales/words.ts').Words['tools'];
  export default words;
}
declare module 'virtual:words/noteTypes' {
  const words: import('./locales/words.ts').Words['noteTypes'];
  export default words;
}
declare module 'virtual:words/search' {
  const words: import('./locales/words.ts').Words['search'];
  export default words;
}
declare module 'virtual:words/verify' {
  const words: import('./locales/words.ts').Words['verify'];
  export default words;
}
declare module 'virtual:words/outdated' {
  const words: import('./locales/words.ts').Words['outdated'];
  export default words;
}
declare module 'virtual:words/offline' {
  const words: import('./locales/words.ts').Words['offline'];
  export default words;
}
declare module 'virtual:words/settings' {
  const words: import('./locales/words.ts').Words['settings'];
  export default words;
}

/** What every citation says of the edition, and where it is, if it has an address. */
declare module 'virtual:cited' {
  type Cited = import('./citation/cited.ts').Cited;
  const edition: Pick<Cited, 'edition' | 'editors' | 'version' | 'date'> & { readonly address: string | undefined };
  export default edition;
}

/** The rules of inflection of the edition's languages. */
declare module 'virtual:inflections' {
  const rules: readonly import('./words/inflection.ts').Bases[];
  export default rules;
}

/** By which the server of the preview knows its pages. */
declare module 'virtual:editing-token' {
  const token: string;
  export default token;
}
