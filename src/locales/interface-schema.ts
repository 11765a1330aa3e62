import { shipped } from './shipped.ts';
import { isPlural, type Phrases } from './words.ts';

/** A JSON Schema of phrases, as far as one is made here. */
type Schema = Readonly<Record<string, unknown>>;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const satisfies readonly Intl.LDMLPluralRule[];

/**
 * `interface.yaml` as a JSON Schema (draft 2020-12): the keys of the engine's own
 * phrases, each with the English one, so that an editor is offered them and sees
 * what they stand for. Which plural forms a language has is left to the check.
 */
export const interfaceSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...schemaOf(shipped.en!),
});

function schemaOf(phrases: Phrases): Schema {
  // A figure or “no” is read as the words that stand there.
  if (typeof phrases === 'string')
    return { type: ['string', 'number', 'boolean'], description: `In English: “${phrases}”` };
  const properties = isPlural(phrases)
    ? categories.map((category) => [category, schemaOf(phrases[category] ?? phrases.other)] as const)
    : Object.entries(phrases).map(([key, inner]) => [key, schemaOf(inner)] as const);
  return { type: ['object', 'null'], properties: Object.fromEntries(properties), additionalProperties: false };
}
