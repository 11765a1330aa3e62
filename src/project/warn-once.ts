/** `globalThis` for the reason that `openProject` gives. */
const slot = Symbol.for('apparatus.said');
const shared = globalThis as { [slot]?: Set<string> | undefined };

/** Says what a build does without; not again, whoever finds it out next. */
export function warnOnce(message: string): void {
  const said = (shared[slot] ??= new Set());
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
