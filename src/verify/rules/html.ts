import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { fault, type Rule } from '../rule.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    elements: ['html5'],
    rules: {
      // The standard forbids white space in an id, and nothing else: a version has full stops.
      'valid-id': ['error', { relaxed: true }],
      // What searches show of a title is theirs to choose; a text has the title that it has.
      'long-title': 'off',
    },
  }),
);

/** The HTML of every page is valid. */
export const html: Rule = {
  name: 'html',
  subjects: ({ htmlFiles }) => htmlFiles,
  *check(site, file) {
    const { results } = validator.validateStringSync(site.text(file), file);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages) yield fault(`${line}:${column} ${ruleId}: ${message}.`);
  },
};
