/** What an item goes with: `<name>:<value>` of each choice that leads to it. */
export type Tags = ReadonlySet<string>;

/** What is chosen, by the name of the choice; what isn't there is open. */
export type Choices = ReadonlyMap<string, string>;

const meets = (tags: Tags, choices: Choices, except?: string): boolean =>
  [...choices].every(([name, value]) => name === except || tags.has(`${name}:${value}`));

/** Whether each item shows: it goes with everything that is chosen. */
export const shown = (items: readonly Tags[], choices: Choices): boolean[] => items.map((tags) => meets(tags, choices));

/**
 * How many items a value of a choice would lead to, the other choices being as they are.
 * @param value undefined for any value
 */
export const countOf = (items: readonly Tags[], choices: Choices, name: string, value: string | undefined): number =>
  items.filter((tags) => meets(tags, choices, name) && (value === undefined || tags.has(`${name}:${value}`))).length;
