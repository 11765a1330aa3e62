/** Characters from which on a passage is named by its first and last words alone. */
const long = 120;
/** Words by which an end of a long passage is named, and those around a short one that stands more than once. */
const few = 4;

/**
 * The fragment of an address that leads to words of a text and lights them
 * (https://wicg.github.io/scroll-to-text-fragment/): the words themselves; of a long
 * passage, or one over several paragraphs, its first and last words; with words
 * around it where it stands elsewhere on the page too.
 *
 * @param text with a paragraph a line
 * @param start and `end`: the words, in UTF-16 units
 * @param id of the paragraph, for browsers that don't know such fragments
 * @param page all that stands on the page, where a browser looks
 */
export function textFragment(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
  page: string,
): string {
  const words = text.slice(start, end);
  const isLong = words.length > long || words.includes('\n');
  const parts = isLong ? [first(words), last(words)] : [words];
  const directive = parts.map(encoded).join(',');
  if (isLong || !standsTwice(words, page)) return `#${id}:~:text=${directive}`;
  const line = { from: text.lastIndexOf('\n', start - 1) + 1, to: `${text}\n`.indexOf('\n', end) };
  const prefix = last(text.slice(line.from, start));
  const suffix = first(text.slice(end, line.to));
  const around = [prefix && `${encoded(prefix)}-,`, directive, suffix && `,-${encoded(suffix)}`];
  return `#${id}:~:text=${around.join('')}`;
}

const first = (words: string): string => words.trim().split(/\s+/).slice(0, few).join(' ');
const last = (words: string): string => words.trim().split(/\s+/).slice(-few).join(' ');

/** Signs that mean something in a directive are written as bytes. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\s+/g, ' ')).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function standsTwice(words: string, page: string): boolean {
  const folded = page.replace(/\s+/g, ' ').toLocaleLowerCase();
  const wanted = words.toLocaleLowerCase();
  return folded.indexOf(wanted) !== folded.lastIndexOf(wanted);
}
