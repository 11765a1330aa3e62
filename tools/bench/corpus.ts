import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from './random.ts';

/** Of a document; about a thousand words. */
const sections = 6;
const paragraphsOfSection = 5;
const wordsOfParagraph = 34;
const entriesOfDocument = 20;
const notesOfDocument = 4;

/** Different words of the corpus; the n-th is met 1/n as often as the first, as in any language (Zipf). */
const lexiconSize = 6_000;

const kinds = ['agreement', 'event', 'organisation', 'person', 'place', 'term'] as const;

/** What an entry of a kind must say besides what all do. */
const factsOf: Readonly<Partial<Record<(typeof kinds)[number], (n: number) => string>>> = {
  place: (n) => `facts:\n  lat: ${(((n * 37) % 120) - 50).toFixed(1)}\n  lon: ${(((n * 53) % 300) - 150).toFixed(1)}\n`,
  agreement: (n) => `date: ${1900 + (n % 100)}-0${1 + (n % 9)}-1${n % 10}\n`,
  event: (n) => `date: ${1900 + (n % 100)}-0${1 + (n % 9)}-2${n % 9}\n`,
};

/**
 * Writes an edition of so many documents that nobody wrote: each of a thousand
 * words, with some thirty mentions of twenty entries and four notes. It has two
 * entries a document and fifty more, and half as many sources. The same number
 * gives the same bytes.
 *
 * @param content the folder `content/`, which is made anew
 */
export function writeCorpus(content: string, documents: number): void {
  rmSync(content, { recursive: true, force: true });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const random = randomFrom(documents);
  const say = sayWith(random);
  const entries = Array.from({ length: 50 + 2 * documents }, (_, n) => ({
    id: `entry-${n}`,
    kind: kinds[n % kinds.length]!,
    title: `${capital(say(1))} ${capital(say(1))} ${n}`,
  }));
  const sources = Array.from({ length: Math.ceil(entries.length / 2) }, (_, n) => `source-${n}`);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  put(
    'edition.yaml',
    'title: A corpus\ndescription: Texts that nobody wrote, for measuring.\nversion: 1.0.0\ndate: 2026-01-01\neditors:\n  - Nobody\nlicences:\n  notes: CC0 1.0\n  code: MIT\nlanguage: en\n',
  );
  put('sources.yaml', sources.map((id) => sourceText(id, capital(say(6)))).join(''));
  for (const [n, { id, kind, title }] of entries.entries()) {
    const body = Array.from({ length: 3 }, () => `${capital(say(40))}.`).join('\n\n');
    put(
      `entries/${kind}/${id}.mdx`,
      `---\ntitle: ${title}\nbrief: ${capital(say(12))}.\ngloss: >-\n  ${capital(say(20))} [${say(2)}](entry:${any(entries).id}) ${say(18)}.\n${factsOf[kind]?.(n) ?? ''}sources:\n  - ${any(sources)}\n  - ${sources[n % sources.length]!}\n---\n\n${body}\n`,
    );
  }
  for (let n = 0; n < documents; n++) {
    const slug = `document-${n}`;
    // Every entry is in some document, as the check wants it.
    const own = Array.from({ length: entriesOfDocument }, (_, i) =>
      i < entriesOfDocument / 2 ? entries[(n * 2 + i) % entries.length]! : any(entries),
    );
    if (n === 0) own.push(...entries.slice(2 * documents + entriesOfDocument / 2 - 2));
    const lines = linesOf(
      own.map(({ id }) => id),
      say,
      random,
    );
    put(`documents/${slug}/source.txt`, `${lines.map(({ text }) => text).join('\n')}\n`);
    put(`documents/${slug}/index.mdx`, documentText(n, capital(say(5)), lines));
    lines
      .filter(({ text, mdx }) => text === mdx)
      .slice(0, notesOfDocument)
      .forEach(({ text, number }, i) => {
        const note = `---\ntype: context\nbrief: ${capital(say(10))}.\nanchors:\n  - paragraph: ${number}\n    exact: ${text.split(' ').slice(4, 9).join(' ')}\nentries:\n  - ${own[i]!.id}\nsources:\n  - ${any(sources)}\n---\n\n${capital(say(45))}.\n`;
        put(`documents/${slug}/notes/note-${n}-${i}.mdx`, note);
      });
  }
}

/** A paragraph of a text, as its source has it and with its mentions. */
interface Line {
  readonly number: number;
  readonly text: string;
  readonly mdx: string;
}

function linesOf(entries: readonly string[], say: (words: number) => string, random: () => number): Line[] {
  const mentions = [...entries, ...entries.slice(0, entriesOfDocument / 2)];
  const all = sections * paragraphsOfSection;
  return Array.from({ length: all }, (_, i) => {
    // Every fifth has none: it is where notes stand.
    const here = i % 5 === 4 ? [] : mentions.splice(0, Math.ceil(mentions.length / (all - i)));
    const parts = [capital(say(6 + Math.floor(random() * 6))), ...here.map(() => say(2))];
    const rest = ` ${say(wordsOfParagraph)}.`;
    const mdx = parts.map((part, n) => (n === 0 ? part : `<Ref to="${here[n - 1]!}">${part}</Ref>`)).join(' ');
    return { number: i + 1, text: `${parts.join(' ')}${rest}`, mdx: `${mdx}${rest}` };
  });
}

function documentText(n: number, title: string, lines: readonly Line[]): string {
  const text = Array.from({ length: sections }, (_, i) => {
    const own = lines.slice(i * paragraphsOfSection, (i + 1) * paragraphsOfSection).map(({ mdx }) => mdx);
    return `<Section title="Part ${i + 1}">\n\n${own.join('\n\n')}\n\n</Section>`;
  });
  const day = `${1900 + (n % 100)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return `---\ntitle: ${title} ${n}\ndate: ${day}\nlanguage: en\nprovenance:\n  publisher: Nobody\nrights: In the public domain.\n---\n\n${text.join('\n\n')}\n`;
}

const sourceText = (id: string, title: string): string =>
  `${id}:\n  type: book\n  title: ${title}\n  author:\n    - family: ${title.split(' ')[0]!}\n      given: A.\n  issued: 1990\n  publisher: ${title.split(' ').at(-1)!}\n  class: reference\n  checked:\n    how: known\n    on: 2026-01-01\n`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const syllables = 'ba de ki lo mu na pe ri so tu va zi gor lin mes tan'.split(' ');

/** Gives so many words, as any text has them: some often, most seldom. */
function sayWith(random: () => number): (words: number) => string {
  const lexicon = Array.from({ length: lexiconSize }, (_, n) =>
    n
      .toString(syllables.length)
      .split('')
      .map((digit) => syllables[parseInt(digit, syllables.length)])
      .join(''),
  );
  return (words) => Array.from({ length: words }, () => lexicon[Math.floor(lexiconSize ** random()) - 1]).join(' ');
}
