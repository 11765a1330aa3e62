import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/** The layers of `src/`, each with those that it may import besides itself: one direction, nothing upwards. */
const layers = {
  model: [],
  // What is slow to make, kept between builds; knows nothing of what it keeps.
  cache: [],
  text: ['model'],
  mdx: ['model', 'text'],
  edition: ['model', 'text', 'mdx'],
  drawing: ['model', 'text', 'edition'],
  interface: ['model', 'text', 'edition'],
  exports: ['model', 'text', 'edition', 'interface'],
  components: ['model', 'text', 'edition', 'drawing', 'interface', 'client', 'cache'],
  prose: ['components', 'interface', 'edition', 'model'],
  layouts: ['model', 'edition', 'interface', 'components', 'client', 'styles'],
  pages: [
    'model',
    'text',
    'edition',
    'drawing',
    'interface',
    'exports',
    'components',
    'layouts',
    'prose',
    'styles',
    'cache',
  ],
  // Knows the DOM contract alone.
  client: [],
  build: ['model', 'text', 'edition', 'interface', 'exports', 'cache'],
  cli: ['model', 'text', 'edition', 'interface', 'build', 'client'],
};

const direction = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.{ts,astro,mjs}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(layers)
          .filter((other) => other !== layer && !allowed.includes(other))
          .map((other) => ({ regex: `^(?:\\.\\./)+${other}/`, message: `${layer}/ may not import ${other}/.` })),
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['dist', '.apparatus', '.astro', 'content', 'node_modules', 'tests/editions', 'tests/findings'] },
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // An index just bounded, and a border just parsed, are known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The DOM's `dataset` is emptied so.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  ...direction,
);
