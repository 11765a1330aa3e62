import { mostWords } from './lengths.ts';

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
    does: 'writes the smallest edition, ready to be published; on a terminal, asks for what isn’t given',
    arguments: [{ name: '[folder]', does: 'where (default: this folder)' }],
    options: [
      { flags: '--title <words>', does: 'title of the edition' },
      { flags: '--language <tag>', does: 'language of entries, notes and interface, as “en” or “ar”' },
      { flags: '--editor <name>', does: 'who edits it' },
      { flags: '--licence <name>', does: 'licence of entries and notes' },
      dryRun,
      json('what was written'),
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
      { flags: '--publisher <name>', does: 'who published the text, where the file doesn’t say' },
      { flags: '--rights <words>', does: 'the rights of the text, where the file doesn’t say' },
      { flags: '--select <selector>', does: 'the element that holds the text, as “article” or “#d12”' },
      { flags: '--chapter <number>', does: 'which chapter of a book' },
      { flags: '--overwrite', does: 'replace files that are there' },
      dryRun,
      json('what was done'),
    ],
  },
  { name: 'start', does: 'builds the edition and serves it; PORT for another port than 4321' },
  {
    name: 'dev',
    does: 'serves pages as they are written, with what is wrong at its words, which can be marked and noted there; PORT as above',
  },
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
    options: [
      { flags: '--shard <part>', does: 'make only this part, as “2/3”, into .apparatus/: for one of several machines' },
      { flags: '--shards <folder>', does: 'take over what shards made: a folder with the .apparatus/ of each' },
    ],
  },
  {
    name: 'verify',
    does: 'checks a built edition: contracts, links, HTML, policy, accessibility; in a browser where there is one',
    arguments: [{ name: '[folder]', does: 'the built edition (default: dist/)' }],
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
  {
    name: 'rename',
    does: 'gives an entry, source, document or note another id, wherever it is named; its former address leads to the new one',
    arguments: [
      { name: '<id>', does: 'its id; “source:” or “entry:” before it where both have it' },
      { name: '<new>', does: 'the id that it gets' },
    ],
    options: [dryRun, json('what was changed')],
  },
  {
    name: 'add',
    does: 'begins a new entry, note, source or document',
    commands: [
      {
        name: 'entry',
        does: 'writes an entry; what it must have and you don’t give stands empty in it',
        arguments: [
          { name: '<kind>', does: 'its kind, by the name of the folder' },
          { name: '<title>', does: 'its title, as the words in a text or in the form its bearer uses' },
        ],
        options: [
          { flags: '--id <id>', does: 'its id (default: made of the title)' },
          { flags: '--alias <names...>', does: 'other names' },
          { flags: '--brief <words>', does: `what it is, in at most ${mostWords.brief} words` },
          { flags: '--gloss <words>', does: `what a reader must know, in at most ${mostWords.gloss} words` },
          { flags: '--fact <facts...>', does: 'facts of its kind, each as name=value' },
          { flags: '--source <ids...>', does: 'sources of what it says' },
          dryRun,
          json('what was written'),
        ],
      },
      {
        name: 'note',
        does: 'writes a note on words of a document; finds their paragraph',
        arguments: [slug, { name: '<words>', does: 'the words that it is about, as the text has them' }],
        options: [
          { flags: '--type <type>', does: 'wording, identification, claim or context (default: context)' },
          { flags: '--text <words>', does: 'what it says' },
          { flags: '--paragraph <number>', does: 'which paragraph, where the words stand in several' },
          { flags: '--occurrence <number>', does: 'which time, where they stand several times in one' },
          { flags: '--id <id>', does: 'its id (default: made of the words)' },
          { flags: '--entry <ids...>', does: 'entries that it draws on' },
          { flags: '--source <ids...>', does: 'sources of what it says' },
          dryRun,
          json('what was written'),
        ],
      },
      {
        name: 'source',
        does: 'puts sources at the end of the bibliography',
        arguments: [{ name: '<what>', does: 'a file of CSL-JSON, BibTeX or RIS, or a DOI or ISBN' }],
        options: [
          { flags: '--fetch', does: 'ask the network for a DOI (doi.org) or an ISBN (openlibrary.org)' },
          { flags: '--class <class>', does: 'official, reference or press (default: reference)' },
          { flags: '--id <id>', does: 'its id (default: made of author and year)' },
          dryRun,
          json('what was written'),
        ],
      },
      {
        name: 'document',
        does: 'marks up the source.txt of a folder, a paragraph a line, ready for mentions',
        arguments: [{ name: '<slug>', does: 'the name of the folder in content/documents/' }],
        options: [
          { flags: '--title <words>', does: 'a short title' },
          { flags: '--date <date>', does: 'its date: 1907-05-04, 1907-05 or 1907' },
          { flags: '--language <tag>', does: 'its language (default: that of the edition)' },
          { flags: '--publisher <name>', does: 'who published the text' },
          { flags: '--rights <words>', does: 'the rights of the text' },
          dryRun,
          json('what was written'),
        ],
      },
    ],
  },
  {
    name: 'status',
    does: 'says what an editor would do next: passages without a note, claims to check again, sources not seen',
    options: [{ flags: '--all', does: 'list every item' }, json('the list')],
  },
  {
    name: 'unlinked',
    does: 'lists names in the texts that aren’t marked',
    options: [json('the list')],
  },
  {
    name: 'unused',
    does: 'lists entries and sources that nothing leads to',
    options: [json('the list')],
  },
  {
    name: 'addresses',
    does: 'notes in addresses.txt every address of the built edition; from then on none disappears unnoticed',
    options: [dryRun, json('what was noted')],
  },
  {
    name: 'keep',
    does: 'keeps this version readable for good: as one file in versions/, which every build puts at /v/<version>/',
    options: [json('what was kept')],
  },
  {
    name: 'links',
    does: 'asks the network whether the addresses of sources and entries still answer',
    options: [
      { flags: '--limit <number>', does: 'ask for so many at most (default: 100)' },
      { flags: '--archive', does: 'write an archived copy (web.archive.org) beside those that don’t answer' },
      dryRun,
      json('the answers'),
    ],
  },
];
