/** Roles of DPUB-ARIA 1.1, which Astro's types don't know; to be spread on an element. */
export const roles = {
  /** The mark of an editorial note. */
  mark: { role: 'doc-noteref' },
  /** The link from an editorial note back to its mark. */
  back: { role: 'doc-backlink' },
} as Readonly<Record<'mark' | 'back', Record<string, string>>>;
