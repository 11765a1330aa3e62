import { createStore, del, setMany, values, type UseStore } from 'idb-keyval';
import { base } from '../dom.ts';
import { keep } from '../platform/storage.ts';
import { inOrder, type Mark } from './mark.ts';
import { signOf } from './sign.ts';

/** Told on the document after something was kept or removed. */
export const changed = 'marks';

/** Other tabs of the edition, which are told as well. */
const others = new BroadcastChannel(`apparatus:${base}:marks`);
others.addEventListener('message', () => document.dispatchEvent(new CustomEvent(changed)));

const name = `apparatus:${base}`;
let store: UseStore | undefined;

/** Made by the browser at the first call. Sites of one host have one each. */
const marks = (): UseStore => (store ??= createStore(name, 'marks'));

/**
 * Whatever the reader has marked, in the order of the texts. Rejects where the
 * browser keeps nothing. To ask is not to store: where nothing was ever kept,
 * nothing is made.
 */
export async function allMarks(): Promise<Mark[]> {
  const known = store ? undefined : await indexedDB.databases();
  if (known && !known.some((one) => one.name === name)) return [];
  return inOrder(await values<Mark>(marks()));
}

/** Keeps marks, in place of those with the same ids: all or none. Rejects where there is no room, or the browser keeps nothing. */
export async function keepMarks(added: readonly Mark[]): Promise<void> {
  await setMany(
    added.map((mark) => [mark.id, mark]),
    marks(),
  );
  await tell();
}

export async function removeMark({ id }: Mark): Promise<void> {
  await del(id, marks());
  await tell();
}

/** Sets the sign of each document that has marks, takes it from those that have none, and tells this page and others. */
async function tell(): Promise<void> {
  const marked = new Set((await allMarks()).map(({ document: slug }) => slug));
  for (const key of Object.keys(localStorageOf())) {
    const slug = key.startsWith(signOf(base, '')) ? key.slice(signOf(base, '').length) : undefined;
    if (slug !== undefined && !marked.has(slug)) keep(key, undefined);
  }
  for (const slug of marked) keep(signOf(base, slug), '1');
  document.dispatchEvent(new CustomEvent(changed));
  others.postMessage('');
}

function localStorageOf(): Record<string, unknown> {
  try {
    return localStorage;
  } catch {
    return {};
  }
}
