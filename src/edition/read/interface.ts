import type { Finding } from '../../model/finding.ts';
import { fieldInvalid, fieldMissing, fieldUnknown } from '../../model/findings/fields.ts';
import { languageUnknown } from '../../model/findings/texts.ts';
import { nearest } from '../../model/nearest.ts';
import { isSpoken, languageSchema } from '../../model/scalar.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import { wordsIn } from '../../locales/shipped.ts';
import { isPlural, pluralForms, slotsOf, type Phrases, type Plural, type Words } from '../../locales/words.ts';
import type { ContentFile } from './files.ts';

/**
 * The words of an edition's interface: those that the engine ships for its
 * language, with the edition's own `content/interface.yaml` over them. A phrase
 * of it that can't stand is a finding, and leaves the shipped one in its place.
 *
 * @param language of the edition, a BCP 47 tag
 */
export function readInterface(
  file: ContentFile | undefined,
  language: string,
): { readonly words: Words; readonly findings: readonly Finding[] } {
  const shipped = wordsIn(language);
  if (!file) return { words: shipped, findings: [] };
  const yaml = readYaml(file.text, file.path);
  if (yaml.value === undefined) return { words: shipped, findings: yaml.findings };
  const findings = [...yaml.findings];
  // Plural forms are those of the language that the words are in.
  const { language: own } = (yaml.text ?? {}) as { readonly language?: unknown };
  const spoken = typeof own === 'string' && isLanguage(own) ? own : shipped.language;
  if (typeof own === 'string' && own !== spoken)
    findings.push(languageUnknown.ofEdition(yaml.locate(['language']), own));
  const words = merge(shipped, yaml.text, [], { yaml, findings, forms: pluralForms(spoken) }) as Words;
  return { words: { ...words, language: spoken }, findings };
}

interface Context {
  readonly yaml: ReadYaml;
  readonly findings: Finding[];
  readonly forms: readonly string[];
}

const isLanguage = (tag: string): boolean => languageSchema.safeParse(tag).success && isSpoken(tag);

/** The shipped phrases with the edition's own over them, as far as these have the same shape. */
function merge(shipped: Phrases, own: unknown, path: readonly string[], context: Context): Phrases {
  const { yaml, findings } = context;
  if (own === undefined || own === null) return shipped;
  if (typeof shipped === 'string') return phraseOf(shipped, own, path, context);
  if (typeof own !== 'object' || Array.isArray(own)) {
    findings.push(fieldInvalid.notPhrases(yaml.locate(path), nameOf(path), Object.keys(shipped)));
    return shipped;
  }
  if (isPlural(shipped)) return pluralOf(shipped, own as Record<string, unknown>, path, context);
  const merged: Record<string, Phrases> = { ...shipped };
  for (const [key, value] of Object.entries(own)) {
    const known = Object.hasOwn(shipped, key) ? shipped[key] : undefined;
    if (known === undefined) {
      const place = yaml.locateKey(path, key);
      const name = [...path, key].join('.');
      const inner = key.split('.');
      findings.push(
        typeof phraseAt(shipped, inner) === 'string'
          ? fieldUnknown.phraseOnOneLine(place, name, inner)
          : fieldUnknown.phrase(place, name, nearest(key, Object.keys(shipped))),
      );
    } else {
      merged[key] = merge(known, value, [...path, key], context);
    }
  }
  return merged;
}

/** What a path of keys leads to. */
const phraseAt = (phrases: Phrases, path: readonly string[]): Phrases | undefined =>
  path.reduce<Phrases | undefined>(
    (inner, key) => (typeof inner === 'object' && Object.hasOwn(inner, key) ? inner[key] : undefined),
    phrases,
  );

function phraseOf(shipped: string, own: unknown, path: readonly string[], { yaml, findings }: Context): string {
  if (typeof own !== 'string') {
    findings.push(fieldInvalid.notPhrase(yaml.locate(path), nameOf(path), shipped));
    return shipped;
  }
  const known = slotsOf(shipped);
  const strange = slotsOf(own).filter((slot) => !known.includes(slot));
  if (strange.length === 0) return own;
  findings.push(fieldInvalid.slots(yaml.locate(path), path.join('.'), strange, known));
  return shipped;
}

/** The forms of a plural: each that its language has, and `zero` where the edition wants words for none at all. */
function pluralOf(shipped: Plural, own: Record<string, unknown>, path: readonly string[], context: Context): Phrases {
  const { yaml, findings, forms: known } = context;
  const forms: Record<string, string> = {};
  for (const [form, value] of Object.entries(own)) {
    if (form === 'zero' || known.includes(form)) {
      forms[form] = phraseOf(shipped.other, value, [...path, form], context);
    } else {
      findings.push(fieldUnknown.pluralForm(yaml.locateKey(path, form), nameOf(path), form, known));
    }
  }
  const missing = known.filter((form) => forms[form] === undefined);
  if (missing.length === 0) return forms;
  const place = yaml.locateKey(path.slice(0, -1), path.at(-1)!);
  findings.push(fieldMissing.pluralForms(place, nameOf(path), missing, known));
  return shipped;
}

const nameOf = (path: readonly string[]): string =>
  path.length === 0 ? 'The interface' : `The phrase “${path.join('.')}”`;
