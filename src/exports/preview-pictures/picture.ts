/** A picture by which a page is previewed elsewhere. */
export interface Picture {
  /** From the root of the edition. */
  readonly path: string;
  /** The words that it shows large. */
  readonly title: string;
}

/** Size that social networks ask of it (Open Graph), in px. */
export const pictureSize = { width: 1200, height: 630 } as const;
