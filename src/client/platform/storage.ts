/** What is kept on this machine under a key; undefined where there is nothing, or no storage. */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or with none forgets it. Where there is no storage nothing is kept, and nothing fails. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A reader may forbid it.
  }
}
