/** What stands in a draft for what its editor has to say, so that the draft can be built. */
export const placeholders = { publisher: 'Not recorded', rights: 'Not yet stated.' } as const;

/** The date of a text that nothing is known of but that it was there on a day: `YYYY-MM-DD`. */
export const before = (day: string): string => `../${day}`;

/** The brief of an entry of which only the text is known that names it. */
export const namedIn = (title: string): string => `Named in “${title}”.`;

/** The fields of a document's head in which a placeholder still stands. */
export function openFields({
  date,
  rights,
  provenance,
}: {
  readonly date?: string | undefined;
  readonly rights: string;
  readonly provenance: { readonly publisher?: string | undefined };
}): string[] {
  return [
    ...(date?.startsWith(before('')) ? ['date'] : []),
    ...(provenance.publisher === placeholders.publisher ? ['publisher'] : []),
    ...(rights === placeholders.rights ? ['rights'] : []),
  ];
}

/** Whether a brief is such a placeholder. */
export const isOpenBrief = (brief: string): boolean => /^Named in “.*”\.$/su.test(brief);
