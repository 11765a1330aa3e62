import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import type { Finding } from '../src/model/finding.ts';
import { printFindings } from '../src/model/findings/print.ts';

const base = readContent(join(import.meta.dirname, 'findings/base'));
/** An edition with every structure, a kind of its own and a collection; here also with a look, and words of its own. */
const ferry: readonly ContentFile[] = [
  ...readContent(join(import.meta.dirname, '../examples/ferry')),
  { path: 'content/look.yaml', text: "colours:\n  light:\n    entry: '#14532d'\n", sha256: '' },
  { path: 'content/interface.yaml', text: 'header:\n  entries: Names\n', sha256: '' },
];

const elm = 'content/entries/place/elm.mdx';
const siege = 'content/entries/event/siege-of-elm.mdx';
const letter = 'content/documents/letter/index.mdx';
const note = 'content/documents/letter/notes/in-may.mdx';
const sources = 'content/sources.yaml';
const edition = 'content/edition.yaml';

/** Slips that editors make: a file, what is right in it, and what is written in its place. */
const slips: readonly (readonly [file: string, right: string | RegExp, wrong: string])[] = [
  [elm, 'title: Elm', 'titel: Elm'],
  [elm, 'title: Elm', 'title: @Elm'],
  [elm, 'title: Elm', 'title: Elm: the town'],
  [elm, 'brief: A town on the coast.\n', ''],
  [elm, /gloss: .*/, 'gloss: *Elm* is a town.'],
  [elm, /gloss: .*/, 'gloss: "Elm" is a town.'],
  [elm, /lat: .*/, 'lat: 51°30′ N'],
  [siege, /aliases:\n(?: {2}- .*\n)+/, 'aliases: Blockade of Elm\n'],
  [siege, 'type: located-in', 'type: located in'],
  [siege, 'to: elm', 'to: Elm'],
  [siege, 'to: elm', 'to: elms'],
  [note, 'exact: began in May', 'exact: began in  may'],
  [note, /sources:\n +- minutes/, 'sources: minutes'],
  [sources, 'class: official', 'class: Official'],
  [sources, /checked:\n.*\n.*\n/, 'checked: 2020-01-01\n'],
  [edition, /version: .*/, 'version: 1.0'],
  [edition, /editors:\n(?: +- .*\n)+/, 'editors: Ada\n'],
  [edition, /licences:\n(?: +.*\n)+/, 'licences: CC BY 4.0\n'],
  [edition, /site: .*/, 'site: www.example.org'],
  [letter, '</Section>', '</section>'],
  [letter, 'to="resolution-90"', 'to="resolution90"'],
  [letter, 'to="resolution-90"', 'to=“resolution-90”'],
  [letter, /rights: .*\n/, ''],
  [letter, /provenance:\n(?: +.*\n)+/, 'provenance: The archive\n'],
];

const board = 'content/documents/board-1908/index.mdx';
const talk = 'content/documents/ferry-1907/index.mdx';
const collection = 'content/collections/ferry-papers.mdx';
const kinds = 'content/kinds.yaml';
const wording = 'content/wording.yaml';
const look = 'content/look.yaml';
const phrases = 'content/interface.yaml';
const council = 'content/entries/organisation/tideway-council.mdx';

/** The same in structures, collections, kinds, looks and words. */
const others: typeof slips = [
  [board, /Letterhead>/g, 'LetterHead>'],
  [board, /Signature>/g, 'Signatur>'],
  [board, /Salutation>/g, 'Saluation>'],
  [board, '<Speech speaker="MISS ABEL">', '<Speech speeker="MISS ABEL">'],
  [board, '<Speech speaker="MISS ABEL">', '<Speech speaker=MISS>'],
  [board, '<Verse number="4">', '<Verse numbers="4">'],
  [board, '<Foreign lang="la">', '<Foreign lange="la">'],
  [board, '<PageBreak n="2" />', '<PageBreak no="2" />'],
  [board, '<NoteMark note="day">', '<NoteMark note="days">'],
  [board, '<Footnote id="day" by="author">', '<Footnote id="Day" by="author">'],
  [board, '</Enclosure>', '</enclosure>'],
  [board, 'paragraphs: blocks', 'paragraphs: block'],
  [board, 'collated:', 'colated:'],
  [talk, 'to="tideway-council"', 'to="tideway-counsil"'],
  [talk, '<Answer speaker=', '<Answer Speaker='],
  [collection, '- board-1908', '- board-1909'],
  [collection, /documents:\n(?: +- .*\n)+/, 'documents: ferry-1907\n'],
  [collection, 'description:', 'descripton:'],
  [collection, '(entry:ferry-agreement)', '(entry:ferry-agrement)'],
  [collection, '(document:ferry-1907#p4)', '(document:fery-1907#p4)'],
  [collection, '(source:letter-book)', '(source:letterbook)'],
  [kinds, 'type: date', 'type: dates'],
  [kinds, 'fields:', 'field:'],
  [kinds, 'line: true', 'line: yes please'],
  [wording, /loaded:\n(?: +- .*\n)+/, 'loaded: shameful\n'],
  [wording, 'why: The', 'wy: The'],
  [look, "'#14532d'", "'#9db8a6'"],
  [look, "'#14532d'", '#14532d'],
  [look, 'colours:', 'colors:'],
  [look, 'entry:', 'entries:'],
  [phrases, 'entries:', 'entires:'],
  [phrases, 'header:', 'heading:'],
  [council, /relations:\n(?:.*\n)*?(?=\w|---)/, 'relations:\n  - type: member of\n    to: joint-ferry-board\n'],
];

/** What a finding says to write: after its last colon, on that line or on lines of their own. */
function linesToWrite({ remedy }: Finding): string[] {
  const [, below] = /:\n([\s\S]+)$/.exec(remedy) ?? [];
  if (below !== undefined) return below.split('\n').map((line) => line.slice(8));
  const [, beside] = /(?:Write|such as|has them): (.+?)(?:; an optional .*)?$/.exec(remedy) ?? [];
  return beside === undefined ? [] : [beside];
}

/** Does what the finding says, as an editor would who knows nothing else. */
function mended(text: string, finding: Finding): string {
  const lines = text.split('\n');
  const written = linesToWrite(finding);
  const [, word] = /^Write “(.+?):?”/.exec(finding.remedy) ?? [];
  const quoted = [...finding.message.matchAll(/“(.+?)”/g)].at(-1)?.[1] ?? '';
  // Of a phrase the last part stands in the file; of a colour the one that is too faint is told beside its name.
  const wrong = finding.code === 'look/contrast' ? /#\w+/.exec(finding.message)![0] : quoted.split('.').at(-1)!;
  // A paragraph of several lines is told by its first.
  const from = finding.place.line - 1;
  const at = word === undefined ? from : lines.findIndex((one, i) => i >= from && one.includes(wrong));
  const line = lines[at]!;
  if (finding.message.endsWith('is missing.')) lines.splice(1, 0, ...written);
  else if (word !== undefined) lines[at] = line.replace(wrong, word);
  else if (finding.code === 'anchor/missing') lines[at] = line.replace(/(?<=exact: ).*/, written[0]!);
  else if (finding.code === 'mdx/syntax') lines[at] = line.replace(/<\/?\w[^>]*>/, written[0]!);
  else lines.splice(at, 1, ...written.map((one) => `${/^ */.exec(line)![0]}${one}`));
  return lines.join('\n');
}

const withText = (files: readonly ContentFile[], path: string, text: string): ContentFile[] =>
  files.map((file) => (file.path === path ? { ...file, text } : file));

const all = [...slips.map((slip) => [base, ...slip] as const), ...others.map((slip) => [ferry, ...slip] as const)];

it.each(all)('$1: for $2 the slip $3 is mended by doing what the message says', (edition, path, right, wrong) => {
  const { text } = edition.find((file) => file.path === path)!;
  const slipped = text.replace(right, wrong);
  expect(slipped).not.toBe(text);
  let files = withText(edition, path, slipped);
  for (let tries = 0; tries < 3; tries++) {
    // Of a field under another name, the name is mended: then none is missing.
    const [first, ...others] = loadEdition(files).findings;
    if (!first) return;
    // What says which word to write is what others follow from.
    const finding =
      others.find(({ code, remedy }) => code === 'field/unknown' || remedy.startsWith('Write “')) ?? first;
    expect(finding.message.replace(/“.*?”/g, '')).not.toMatch(/expected|pattern|undefined|null|[a-z]\.\d|Invalid/);
    files = withText(files, path, mended(files.find((file) => file.path === path)!.text, finding));
  }
  expect(printFindings(loadEdition(files).findings)).toBe('');
});

it('says where a relation that is read from its other end is to be written', () => {
  const board = 'content/entries/organisation/joint-ferry-board.mdx';
  const person = 'content/entries/person/hale.mdx';
  const head = 'title: R. Hale\nbrief: Secretary.\ngloss: Secretary of the Board.\n';
  const relation = 'relations:\n  - type: leads\n    to: joint-ferry-board\n';
  const files = [...ferry, { path: person, text: `---\n${head}${relation}---\n`, sha256: '' }];
  const [finding] = loadEdition(files).findings.filter(({ code }) => code === 'relation/unknown');
  expect(finding).toMatchObject({
    place: { file: person, line: 6 },
    message: '“leads” is “led-by” read from its other end, and shown there by itself.',
  });
  expect(finding!.remedy).toContain('Take it out here, and write in the entry “joint-ferry-board”:\n');
  // Done as it says: the lines go here, and stand there.
  const there = files.find(({ path }) => path === board)!.text;
  const written = `${linesToWrite(finding!).join('\n')}\n`;
  const mendedThere = there.includes('relations:\n')
    ? there.replace('relations:\n', written)
    : there.replace(/\n---\n/, `\n${written}---\n`);
  const after = withText(withText(files, person, `---\n${head}---\n`), board, mendedThere);
  const { edition, findings } = loadEdition(after);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const hale = edition!.entries.find(({ id }) => id === 'hale')!;
  expect(JSON.stringify(hale.relations, ['name', 'type', 'to', 'id'])).toContain('leads');
});
