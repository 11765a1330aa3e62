/**
 * The filter of the index of names, which needs no script: what isn't of the
 * kind that is chosen goes, and a letter without any of it steps back.
 *
 * @param ids of the kinds
 */
export function kindFilter(ids: Iterable<string>): string {
  const rules = [...ids].map((id) => {
    const chosen = `.index:has([value='${id}']:checked)`;
    const others = `:not([data-kind~='${id}'])`;
    return `
${chosen} :is(.script, .letter, .letter li)${others} { display: none; }
${chosen} .letters [data-kind]${others} {
  color: color-mix(in srgb, var(--ap-color-apparatus) 75%, var(--ap-color-paper));
  text-decoration: none;
}`;
  });
  return `@layer components {${rules.join('')}\n}\n`;
}
