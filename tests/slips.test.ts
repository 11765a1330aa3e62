import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import type { Finding } from '../src/model/finding.ts';
import { printFindings } from '../src/model/findings/print.ts';

const base = readContent(join(import.meta.dirname, 'findings/base'));

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
  const at = finding.place.line - 1;
  const line = lines[at]!;
  const written = linesToWrite(finding);
  const [, word] = /^Write “(.+?):?”/.exec(finding.remedy) ?? [];
  const wrong = [...finding.message.matchAll(/“(.+?)”/g)].at(-1)?.[1] ?? '';
  if (finding.message.endsWith('is missing.')) lines.splice(1, 0, ...written);
  else if (word !== undefined) lines[at] = line.replace(wrong, word);
  else if (finding.code === 'anchor/missing') lines[at] = line.replace(/(?<=exact: ).*/, written[0]!);
  else if (finding.code === 'mdx/syntax') lines[at] = line.replace(/<\/?\w[^>]*>/, written[0]!);
  else lines.splice(at, 1, ...written.map((one) => `${/^ */.exec(line)![0]}${one}`));
  return lines.join('\n');
}

const withText = (files: readonly ContentFile[], path: string, text: string): ContentFile[] =>
  files.map((file) => (file.path === path ? { ...file, text } : file));

it.each(slips)('in %s, for %s the slip %j is mended by doing what the message says', (path, right, wrong) => {
  const { text } = base.find((file) => file.path === path)!;
  const slipped = text.replace(right, wrong);
  expect(slipped).not.toBe(text);
  let files = withText(base, path, slipped);
  for (let tries = 0; tries < 3; tries++) {
    // Of a field under another name, the name is mended: then none is missing.
    const [first, ...others] = loadEdition(files).findings;
    if (!first) return;
    const finding = others.find(({ code }) => code === 'field/unknown') ?? first;
    expect(finding.message.replace(/“.*?”/g, '')).not.toMatch(/expected|pattern|undefined|null|\.\d|Invalid/);
    files = withText(files, path, mended(files.find((file) => file.path === path)!.text, finding));
  }
  expect(printFindings(loadEdition(files).findings)).toBe('');
});
