import type { MDXInstance } from 'astro';

type Prose = MDXInstance<Record<string, unknown>>;

const all = import.meta.glob<Prose>('./*/*.mdx', { eager: true });

/** The language of prose that nobody has translated. */
const original = 'en-GB';

/**
 * A piece of the engine's own prose in the language of an edition, by its
 * primary subtag, and the language (BCP 47) that it is in: English where nobody
 * has translated it.
 */
export function proseIn(
  name: 'about' | 'accessibility' | 'editors',
  language: string,
): { readonly Content: Prose['Content']; readonly language: string } {
  const primary = language.split('-')[0]!.toLowerCase();
  const translated = primary === 'en' ? undefined : all[`./${primary}/${name}.mdx`];
  return translated
    ? { Content: translated.Content, language: primary }
    : { Content: all[`./en/${name}.mdx`]!.Content, language: original };
}
