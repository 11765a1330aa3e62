/**
 * Puts text on the clipboard, and beside it the same with its italics, for
 * programs that take them. Rejects where there is no clipboard: only a site that
 * came over a safe connection has one.
 *
 * @param html of the same words
 */
export async function copy(text: string, html?: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('no clipboard');
  if (html === undefined) return navigator.clipboard.writeText(text);
  const parts = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
