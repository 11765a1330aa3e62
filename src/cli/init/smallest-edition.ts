import { stringify } from 'yaml';

/** What a new edition says of itself. */
export interface NewEdition {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly editor: string;
  /** Of entries and notes. */
  readonly licence: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The package of the engine that the new edition is built with. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** `owner/name` on GitHub, where its workflow for editions is; undefined where it isn't known. */
  readonly repository: string | undefined;
  /** Text of its workflow for editions. */
  readonly workflow: string;
}

const text = ['A first document', 'This line stands for a text of your own. It names one thing: the margin.'] as const;

/**
 * The smallest whole edition, ready to be published: a document with one
 * mention, the entry that it leads to, and what npm, git, GitHub and an editor
 * of code need around it.
 */
export function smallestEdition(edition: NewEdition, engine: Engine): Readonly<Record<string, string>> {
  return {
    'content/edition.yaml': stringify({
      title: edition.title,
      description: `${edition.title}: primary sources, annotated.`,
      version: '0.1.0',
      date: edition.date,
      editors: [edition.editor],
      licences: { notes: edition.licence, code: 'MIT' },
      language: edition.language,
      ...(directionOf(edition.language) === 'rtl' ? { dir: 'rtl' } : {}),
      site: 'http://localhost:4321',
      changes: [{ version: '0.1.0', date: edition.date, summary: 'The edition was begun.' }],
    }),
    'content/sources.yaml': '# The bibliography: an id, a colon, and below it the fields of the source.\n{}\n',
    'content/documents/first/source.txt': `${text.join('\n')}\n`,
    'content/documents/first/index.mdx': `---
title: ${text[0]}
date: ${edition.date}
language: en
provenance:
  publisher: Written for this edition
rights: Free to use.
---

<Title>${text[0]}</Title>

${text[1].replace('the margin', '<Ref to="margin">the margin</Ref>')}
`,
    'content/entries/term/margin.mdx': `---
title: Margin
brief: The space beside a text, where its notes stand.
gloss: The space beside a text. On a wide screen the notes of this edition stand there, each level with the words that it explains.
---
`,
    'package.json': `${JSON.stringify(
      {
        private: true,
        scripts: { start: 'apparatus start', dev: 'apparatus dev', check: 'apparatus check', build: 'apparatus build' },
        dependencies: { [engine.name]: engine.version },
      },
      null,
      2,
    )}\n`,
    '.gitignore': 'node_modules/\ndist/\n.apparatus/\n.astro/\n',
    '.gitattributes':
      '* text=auto eol=lf\n# The record: its bytes are never converted.\ncontent/documents/*/source.txt -text\n',
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] }, null, 2)}\n`,
    '.vscode/settings.json': editorSettings(engine),
    '.github/workflows/publish.yml': workflow(engine),
  };
}

/** Which schema holds for which file, for editors that read JSON Schemas. */
function editorSettings({ name }: Engine): string {
  const schemas = Object.fromEntries(
    ['edition', 'sources', 'kinds', 'wording', 'look', 'interface', 'redirects'].map((file) => [
      `node_modules/${name}/lib/schemas/${file}.json`,
      `content/${file}.yaml`,
    ]),
  );
  return `${JSON.stringify({ 'yaml.schemas': schemas, 'files.eol': '\n' }, null, 2)}\n`;
}

const triggers = `on:
  push:
    branches: [main]
  pull_request:
`;

/**
 * Calls the engine's workflow for editions in the engine's own version, so that
 * updating the engine is a change of version; where the engine's repository
 * isn't known, the edition gets the workflow itself.
 */
function workflow({ repository, version, workflow: own }: Engine): string {
  if (repository === undefined) return own.replace(/on:\n {2}workflow_call:\n/, triggers);
  return `# Checks the edition, builds it, and publishes the default branch on GitHub Pages.
# Under Settings → Pages, choose “GitHub Actions” as the source.
name: Publish

${triggers}
permissions:
  contents: read

jobs:
  edition:
    permissions:
      contents: read
      pages: write
      id-token: write
      attestations: write
    uses: ${repository}/.github/workflows/edition.yml@v${version}
`;
}

/** Direction of a language's script, as Unicode's data have it. */
const directionOf = (language: string): string | undefined => new Intl.Locale(language).getTextInfo().direction;
