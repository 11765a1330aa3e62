import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/** The layers of `src/`, each with those that it may import besides itself: one direction, nothing upwards. */
export const layers = {
  // What pages and the scripts on them agree on: ids, attributes, elements, files that scripts fetch.
  contract: [],
  model: [],
  // What the interface says, by language.
  locales: ['model'],
  // Where the edition lies and what is kept between builds; knows nothing of what is in either.
  project: [],
  // What a word is, for the index, the query and the light.
  words: [],
  // What is cited and how, for the build and the browser.
  citation: [],
  text: ['model'],
  mdx: ['model', 'text'],
  edition: ['contract', 'model', 'project', 'locales', 'text', 'mdx'],
  wording: ['contract', 'model', 'project', 'locales', 'text', 'mdx', 'edition'],
  pictures: ['model', 'project', 'text', 'edition', 'wording'],
  exports: ['citation', 'contract', 'model', 'project', 'locales', 'text', 'mdx', 'edition', 'wording'],
  feeds: ['contract', 'model', 'text', 'mdx', 'edition', 'wording'],
  components: [
    'citation',
    'contract',
    'model',
    'project',
    'text',
    'mdx',
    'edition',
    'pictures',
    'wording',
    'exports',
    'client',
  ],
  prose: ['components', 'wording', 'edition', 'model'],
  layouts: ['contract', 'model', 'project', 'mdx', 'edition', 'wording', 'components', 'exports', 'client', 'styles'],
  pages: [
    'contract',
    'model',
    'project',
    'text',
    'mdx',
    'edition',
    'pictures',
    'wording',
    'exports',
    'feeds',
    'components',
    'layouts',
    'prose',
    'styles',
  ],
  client: ['contract', 'citation', 'words', 'text', 'styles'],
  site: ['contract', 'model', 'project', 'locales', 'words', 'text', 'mdx', 'edition', 'wording', 'exports', 'feeds'],
  // What the editor's tools would change, as texts of files; writes nothing.
  editing: ['contract', 'model', 'text', 'words', 'mdx', 'edition'],
  // Knows a built edition by its contracts alone; what is served is served as by the other commands.
  verify: ['model', 'text', 'site'],
  // Texts of other formats, as files of an edition: bytes to files, both of which others read and write.
  import: ['model', 'text', 'mdx', 'edition', 'wording'],
  cli: ['contract', 'model', 'project', 'text', 'edition', 'editing', 'import', 'wording', 'site', 'verify'],
};

/** A pattern, to be a regular expression, of the paths from one layer into another. */
const into = (other) => `^(?:\\.\\.?/)*\\.\\./${other}/`;

const direction = Object.entries(layers).map(([layer, allowed]) => {
  const barred = Object.keys(layers)
    .filter((other) => other !== layer && !allowed.includes(other))
    .map((other) => ({ regex: into(other), message: `${layer}/ may not import ${other}/.` }));
  // A page is kept by what it is given: whatever a component fetched for itself would be missed.
  if (layer === 'components' || layer === 'layouts')
    barred.push({
      regex: '/edition/load\\.ts$',
      importNames: ['currentEdition', 'sharedEdition'],
      message: 'Take what is shown as a property, or from the masthead.',
    });
  return {
    files: [`src/${layer}/**/*.{ts,astro,mjs}`, `src/${layer}/**/*.mdx/*.js`],
    rules: {
      'no-restricted-imports': ['error', { patterns: barred }],
      // What is imported only when it is needed, and types in passing.
      'no-restricted-syntax': [
        'error',
        ...barred.flatMap(({ regex, message }) =>
          ['ImportExpression[source.value=/%/]', 'TSImportType[source.value=/%/]'].map((selector) => ({
            selector: selector.replace('%', regex.replaceAll('/', '\\/')),
            message,
          })),
        ),
      ],
    },
  };
});

/** Of prose with components, its imports: the other lines are left empty, so that places are those of the file. */
const importsOfProse = {
  meta: { name: 'imports-of-prose' },
  preprocess: (text) => [{ text: text.replace(/^(?!import ).*$/gm, ''), filename: 'imports.js' }],
  postprocess: (messages) => messages.flat().filter(({ ruleId }) => ruleId === 'no-restricted-imports'),
};

export default ts.config(
  {
    ignores: [
      'dist',
      '.apparatus',
      '.astro',
      'content',
      'node_modules',
      'tests/editions',
      'tests/findings',
      'examples',
      'lib',
    ],
  },
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { files: ['src/**/*.mdx'], processor: importsOfProse },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // An index just bounded, and a border just parsed, are known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The DOM's `dataset` is emptied so.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A figure in an address or a message is written as it is; figures in prose go through `Intl`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A listener that only calls something is a line of its own.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points, which spreading a string gives, are what selectors count and alphabets are made of.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // To leave fields out of a copy is to name them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // For each of these the parser would write a file of its own and have the whole project read again: 30 s a file.
    files: ['**/*.astro', '**/*.astro/*', '**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  ...direction,
);
