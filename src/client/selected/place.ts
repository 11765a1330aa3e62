/** Least distance from the words and from the edges of the window, in CSS px. */
const distance = 8;

/** Places an element of `position: absolute` below words, or above where there is no room; without words, where its style sheet does. */
export function placeBy(placed: HTMLElement, words: Range | undefined): void {
  const { style } = placed;
  style.left = style.top = '';
  const line = [...(words?.getClientRects() ?? [])].findLast(({ width }) => width > 0);
  if (!words || !line) return;
  const { offsetWidth: width, offsetHeight: height } = placed;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(line.right - width, distance), clientWidth - width - distance);
  const isBelow = line.bottom + distance + height <= clientHeight;
  const top = isBelow
    ? line.bottom + distance
    : Math.max(words.getBoundingClientRect().top - distance - height, distance);
  style.left = `${left + scrollX}px`;
  style.top = `${top + scrollY}px`;
}
