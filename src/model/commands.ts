/** A command of the program, as its help and the page for editors tell it. */
export interface Command {
  /** Also the name of its module in `cli/commands/`, or of the folder of its own commands' modules there. */
  readonly name: string;
  /** What it does, in a sentence without a subject. */
  readonly does: string;
  /** `<needed>` and `[optional]` arguments, in their order. */
  readonly arguments?: readonly { readonly name: string; readonly does: string }[];
  /** Flags as commander writes them: `--json`, `--port <number>`. */
  readonly options?: readonly { readonly flags: string; readonly does: string }[];
  /** What it does is one of these, each by its name after its own. */
  readonly commands?: readonly Command[];
}

const dryRun = { flags: '--dry-run', does: 'show what would be written, and write nothing' } as const;
const json = (what: string) => ({ flags: '--json', does: `print ${what} as data` });
const slug = { name: '<slug>', does: 'the document, by the name of its folder' } as const;

/** Every command of the program, in the order in which its help lists them. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    does: 'writes the smallest edition, ready to be published',
    arguments: [{ name: '[folder]', does: 'where; this folder without it' }],
    options: [
      { flags: '--title <words>', does: 'title of the edition' },
      { flags: '--language <tag>', does: 'language of entries, notes and interface, as “en” or “ar”' },
      { flags: '--editor <name>', does: 'who edits it' },
      { flags: '--licence <name>', does: 'licence of entries and notes' },
    ],
  },
  {
    name: 'import',
    does: 'writes a text of another format as a document: plain text, TEI, HTML, Word, Markdown, EPUB',
    arguments: [{ name: '<file>', does: 'the file that has the text' }],
    options: [
      { flags: '--slug <name>', does: 'name of the document in addresses, as “letter-of-1902”' },
      { flags: '--title <words>', does: 'its title, where that of the file won’t do' },
      { flags: '--date <date>', does: 'its date, as “2016-06-14”' },
      { flags: '--language <tag>', does: 'its language, as “en” or “ar”' },
      { flags: '--select <selector>', does: 'the element that holds the text, as “article” or “#d12”' },
      { flags: '--chapter <number>', does: 'which chapter of a book' },
      { flags: '--overwrite', does: 'replace files that are there' },
      dryRun,
      json('what was done'),
    ],
  },
  { name: 'start', does: 'builds the edition and serves it; PORT for another port than 4321' },
  { name: 'dev', does: 'serves pages as they are written, without search; PORT as above' },
  {
    name: 'check',
    does: 'finds every slip in the content, without building',
    options: [
      { flags: '--json', does: 'print the findings as data' },
      { flags: '--strict', does: 'fail on warnings too' },
    ],
  },
  {
    name: 'build',
    does: 'writes dist/; SITE and BASE_PATH for another address than that of edition.yaml',
  },
  {
    name: 'verify',
    does: 'finds what a built edition must keep and doesn’t: contracts, links, HTML, policy, accessibility; in a browser where there is one',
    arguments: [{ name: '[folder]', does: 'the built edition; dist/ without it' }],
    options: [{ flags: '--json', does: 'print the report as data' }],
  },
  {
    name: 'suggest',
    does: 'proposes mentions: words of a document that name an entry and aren’t marked, also inflected',
    arguments: [slug],
    options: [
      { flags: '--apply', does: 'mark them all, but for those that may mean several entries' },
      { flags: '--each', does: 'ask of each whether to mark it, and as what' },
      { flags: '--exact', does: 'only titles and aliases letter by letter' },
      dryRun,
      json('the proposals'),
    ],
  },
];
