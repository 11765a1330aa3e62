/** Whether a title gives a date already, with spaces of whatever sort between its parts. */
export const saysDate = (title: string, date: string): boolean => plain(title).includes(plain(date));

const plain = (words: string): string => words.replace(/\s+/g, ' ');
