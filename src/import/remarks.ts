import type { Remark } from './imported.ts';

/** Gathers remarks; of equal ones the first line is kept, and how often it was. */
export class Remarks {
  readonly #found = new Map<string, { readonly remark: Remark; times: number }>();

  leftOut(what: string, line: number | undefined): void {
    this.#add({ type: 'left-out', what, line });
  }

  guessed(what: string, line: number | undefined): void {
    this.#add({ type: 'guessed', what, line });
  }

  take(): Remark[] {
    return [...this.#found.values()].map(({ remark, times }) =>
      times === 1 ? remark : { ...remark, what: `${remark.what} (${times} times, the first here)` },
    );
  }

  #add(remark: Remark): void {
    const key = `${remark.type} ${remark.what}`;
    const known = this.#found.get(key);
    if (known) known.times++;
    else this.#found.set(key, { remark, times: 1 });
  }
}
