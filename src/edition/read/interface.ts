import type { Finding, FindingCode, Place } from '../../model/finding.ts';
import { nearest } from '../../model/validate.ts';
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
  if (yaml.findings.length > 0) return { words: shipped, findings: yaml.findings };
  const findings: Finding[] = [];
  const own = yaml.value as { readonly language?: unknown } | null;
  // Plural forms are those of the language that the words are in.
  const spoken = typeof own?.language === 'string' ? own.language : shipped.language;
  const words = merge(shipped, own, [], { yaml, findings, forms: formsOf(spoken) }) as Words;
  return { words, findings };
}

interface Context {
  readonly yaml: ReadYaml;
  readonly findings: Finding[];
  readonly forms: readonly string[];
}

function formsOf(language: string): readonly string[] {
  try {
    return pluralForms(language);
  } catch {
    return ['one', 'other'];
  }
}

/** The shipped phrases with the edition's own over them, as far as these have the same shape. */
function merge(shipped: Phrases, own: unknown, path: readonly string[], context: Context): Phrases {
  if (own === undefined || own === null) return shipped;
  if (typeof shipped === 'string') return phraseOf(shipped, own, path, context);
  if (typeof own !== 'object' || Array.isArray(own)) {
    report(
      context,
      'field/invalid',
      context.yaml.locate(path),
      `${nameOf(path)} should be a group of phrases.`,
      remedyOf(shipped),
    );
    return shipped;
  }
  if (isPlural(shipped)) return pluralOf(shipped, own as Record<string, unknown>, path, context);
  const merged: Record<string, Phrases> = { ...shipped };
  for (const [key, value] of Object.entries(own)) {
    const known = shipped[key];
    if (known === undefined) {
      const near = nearest(key, Object.keys(shipped));
      const remedy = near === undefined ? 'Remove it.' : `Did you mean “${near}”? Else remove it.`;
      report(
        context,
        'field/unknown',
        context.yaml.locateKey(path, key),
        `The interface has no phrase “${[...path, key].join('.')}”.`,
        remedy,
      );
    } else {
      merged[key] = merge(known, value, [...path, key], context);
    }
  }
  return merged;
}

function phraseOf(shipped: string, own: unknown, path: readonly string[], context: Context): string {
  if (typeof own !== 'string' && typeof own !== 'number') {
    report(
      context,
      'field/invalid',
      context.yaml.locate(path),
      `${nameOf(path)} should be a phrase.`,
      `Write words, as in “${shipped}”.`,
    );
    return shipped;
  }
  const phrase = String(own);
  const strange = slotsOf(phrase).filter((slot) => !slotsOf(shipped).includes(slot));
  if (strange.length > 0) {
    const known = slotsOf(shipped).map((slot) => `{${slot}}`);
    report(
      context,
      'field/invalid',
      context.yaml.locate(path),
      `Nothing is filled in for {${strange.join('}, {')}} in the phrase “${path.join('.')}”.`,
      known.length > 0 ? `Write ${known.join(', ')}, or words alone.` : 'Write words alone.',
    );
    return shipped;
  }
  return phrase;
}

/** The forms of a plural: each that its language has, and `zero` where the edition wants words for none at all. */
function pluralOf(shipped: Plural, own: Record<string, unknown>, path: readonly string[], context: Context): Phrases {
  const forms: Record<string, string> = {};
  for (const [form, value] of Object.entries(own)) {
    if (form === 'zero' || context.forms.includes(form)) {
      forms[form] = phraseOf(shipped.other, value, [...path, form], context);
      continue;
    }
    const remedy = `Its forms are ${context.forms.join(', ')}, and “zero” for none at all.`;
    report(
      context,
      'field/unknown',
      context.yaml.locateKey(path, form),
      `${nameOf(path)} has no form “${form}”.`,
      remedy,
    );
  }
  const missing = context.forms.filter((form) => forms[form] === undefined);
  if (missing.length === 0) return forms;
  report(
    context,
    'field/missing',
    context.yaml.locateKey(path.slice(0, -1), path.at(-1)!),
    `${nameOf(path)} has no form “${missing.join('”, “')}”.`,
    `Write all the forms that the language has: ${context.forms.join(', ')}.`,
  );
  return shipped;
}

const nameOf = (path: readonly string[]): string =>
  path.length === 0 ? 'The interface' : `The phrase “${path.join('.')}”`;

const remedyOf = (shipped: Phrases): string =>
  `Write below it ${typeof shipped === 'string' ? 'words' : Object.keys(shipped).slice(0, 4).join(', ')}, each with words of its own.`;

function report(context: Context, code: FindingCode, place: Place, message: string, remedy: string): void {
  context.findings.push({ code, severity: 'error', place, message, remedy });
}
