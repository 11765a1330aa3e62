/** What the edition uses of libraries that have no types of their own. */

declare module 'edtf' {
  interface Extended {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    /** Milliseconds since the epoch, UTC. */
    readonly min: number;
    readonly max: number;
  }
  /** @throws where the text isn't EDTF */
  export default function edtf(text: string): Extended;
}

declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'sfnt';
    /** OpenType feature tags; without them, those that scripts need. */
    readonly keepFeatures?: string[];
    /** A number fixes an axis, a range narrows it. */
    readonly variationAxes?: Record<string, number | { readonly min: number; readonly max: number }>;
    /** In place of a text. */
    readonly keepAllGlyphs?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>;
}

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a bibliography in any form that a plugin knows, as CSL-JSON. @throws where none does */
      chain(text: string, options: { readonly generateGraph: false }): unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex' {}
