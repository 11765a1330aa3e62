/** Each rule of `apparatus verify` finds what it is there for, in a built edition that is spoilt at one place. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { makeTrial, runTrial } from '../tools/trial.ts';
import { rules } from '../src/verify/rules.ts';
import { readSite } from '../src/verify/site.ts';

let trial: string;
let dist: string;

beforeAll(() => {
  trial = makeTrial('verify', join(import.meta.dirname, 'editions/second'));
  expect(runTrial(trial, ['build'], { SITE: 'https://edition.example', BASE_PATH: '/edition' })).toMatchObject({
    status: 0,
  });
  dist = join(trial, 'dist');
}, 180_000);

/** What a rule says of the site as it lies there. */
function faultsOf(name: string): string[] {
  const site = readSite(dist);
  const rule = rules.find((one) => one.name === name)!;
  return rule.subjects(site).flatMap((subject) => [...rule.check(site, subject)].map(({ what }) => what));
}

/** What a rule says while a file is another. */
function faultsWith(name: string, file: string, change: (text: string) => string | undefined): string[] {
  const path = join(dist, file);
  const kept = `${path}.kept`;
  const isThere = existsSync(path);
  const text = isThere ? readFileSync(path, 'utf8') : '';
  const changed = change(text);
  expect(changed, 'the site is spoilt').not.toBe(text);
  if (isThere) renameSync(path, kept);
  if (changed !== undefined) writeFileSync(path, changed);
  try {
    return faultsOf(name);
  } finally {
    rmSync(path, { force: true });
    if (isThere) renameSync(kept, path);
  }
}

const address = 'documents/address-1863/index.html';
const annotations = 'documents/address-1863/annotations.jsonld';
const lesson = 'documents/prose-lesson/index.html';
const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
const remove = (): undefined => undefined;

/** A mention with a piece that has neither a range around both nor its own tab index. */
const secondPiece = swap(
  '</p>',
  '<a href="/edition/entries/gettysburg/" data-ref="gettysburg" data-mention="gettysburg-p4-1">more</a></p>',
);

/** Rule, file, what is done to it, and what is found. */
const slips: readonly (readonly [string, string, (text: string) => string | undefined, RegExp])[] = [
  ['fidelity', address, swap('conceived in Liberty', 'conceived in freedom'), /^Paragraph 3 reads “.*freedom/],
  ['fidelity', address, swap('data-paragraph="4"', 'data-paragraph="5"'), /Paragraph 4 has not the number/],
  ['fidelity', address, swap('id="p4"', 'id="p44"'), /Paragraph 4 has not the number and the id/],
  ['fidelity', address, swap(/<p id="p4".*?<\/p>/s, ''), /shows 5 paragraphs; .* has 6/],
  ['fidelity', address, swap('data-document="address-1863"', 'data-document="other"'), /stands outside the article/],
  ['fidelity', 'documents/address-1863/source.txt', (text) => `${text}\n`, /not the one in content\//],
  ['proof', 'documents/address-1863/source.txt', swap(/$/, ' '), /No page says its SHA-256/],
  ['ids', 'about/index.html', swap('</main>', '<p id="main"></p></main>'), /“main” stands twice/],
  [
    'mentions',
    address,
    swap('data-mention="gettysburg-p4-1" id="gettysburg-p4-1"', 'data-mention="gettysburg-p4-1" id="other"'),
    /has not its id on its first piece/,
  ],
  ['mentions', address, swap('href="/edition/entries/gettysburg/"', 'href="/edition/"'), /leads elsewhere/],
  ['mentions', address, secondPiece, /no range around/],
  ['mentions', address, secondPiece, /a tab stop on a later piece/],
  ['mentions', address, swap(/american-civil-war-p4-2/g, 'american-civil-war-p4-3'), /is occurrence 2 of/],
  ['notes', address, swap('role="note"', 'role="region"'), /has not the role of a note/],
  ['notes', address, swap(/data-note-for="ref-[^"]*"/, 'data-note-for="nothing"'), /belongs to nothing on the page/],
  ['notes', address, swap(/href="#note-[^"]*"( id)/, 'href="#nothing"$1'), /leads to no note/],
  [
    'notes',
    address,
    swap('data-note="fathers">br', 'data-note="four-score">br'),
    /mark of “note-four-score” stands before/,
  ],
  ['notes', address, swap(/aria-label="[^"]*"( data-n=)/, 'aria-label=""$1'), /has no name/],
  ['annotations', annotations, swap('"start":4', '"start":5'), /don’t select its words/],
  ['annotations', annotations, swap('"prefix":"The "', '"prefix":"A "'), /don’t select its words/],
  ['annotations', annotations, swap('/source.txt","sel', '/text.txt","sel'), /has another target/],
  ['annotations', annotations, swap('"total":16', '"total":17'), /no collection of as many/],
  ['annotations', annotations, swap('entries/abraham-lincoln/"', 'entries/moliere/"'), /doesn’t identify the entry/],
  ['annotations', address, swap(/role="doc-noteref"/, ''), /5 comments; the page marks 4/],
  ['entries', 'entries.json', swap('"id":"prose"', '"id":"verse"'), /“prose” is only in entries.json, or only a page/],
  ['entries', 'entries.json', swap('of Illinois', 'word '.repeat(70)), /gloss of more than 70 words/],
  ['entries', 'entries.json', swap('"to":"', '"to":"no-'), /has a relation to nothing/],
  ['entries', 'entries/prose/index.json', remove, /is missing/],
  ['entries', 'entries/prose/index.json', swap('"title":"Prose"', '"title":"Verse"'), /no JSON-LD of the entry/],
  ['cards', 'cards.json', swap('Lawyer of Illinois', 'Lawyer'), /card of “abraham-lincoln”/],
  ['facts', 'entries/gettysburg-address/index.html', swap(/1863/g, '1864'), /doesn’t have “19 November 1863”/],
  ['facts', address, swap('</dl>', 'July 1864</dl>'), /has “July 1864”/],
  ['backlinks', 'entries/gettysburg/index.html', swap('#p4', '#p5'), /doesn’t lead to .*#p4/],
  ['backlinks', 'entries/index.html', swap(/data-ref="prose"/g, ''), /index of entries has no “prose”/],
  ['backlinks', 'sources/index.html', swap(/data-ref="/g, 'data-x="'), /bibliography doesn’t say/],
  ['backlinks', 'entries/gettysburg/index.html', swap(/data-ref="/g, 'data-x="'), /doesn’t show its relation/],
  ['links', 'index.html', swap('href="/edition/sources/"', 'href="/edition/source/"'), /“\/edition\/source\/” leads/],
  ['links', 'index.html', swap('href="/edition/sources/"', 'href="/sources/"'), /“\/sources\/” leads nowhere/],
  ['links', 'index.html', swap('#cite"', '#cited"'), /#cited” leads nowhere/],
  ['links', 'pictures/edition.png', remove, /edition.png” leads nowhere/],
  ['reachable', 'extra.html', () => '<title>Extra</title>', /No page links to extra.html/],
  ['html', 'sources/index.html', swap('<h1>', '<h1><p>'), /element-permitted-content/],
  ['structure', 'index.html', swap(/<html lang="[^"]*"/, '<html lang="english_GB"'), /“english_GB”, which is none/],
  ['structure', 'index.html', swap(/<html lang="[^"]*"/, '<html lang="ar"'), /in “ar”, but has the direction “ltr”/],
  ['structure', lesson, swap('<h1', '<h2'), /It has 0 elements <h1>/],
  ['structure', 'index.html', swap('href="#main"', 'href="#p1"'), /first link doesn’t lead/],
  ['titles', 'map/index.html', swap(/<title>[^<]*/, '<title>'), /map\/index.html has no title/],
  ['titles', 'map/index.html', swap(/<meta name="description"[^>]*>/, ''), /map\/index.html has no description/],
  ['titles', 'map/index.html', swap(/<title>[^<]*/, '<title>Sources · Second'), /have one title: “Sources · Second”/],
  ['policy', 'index.html', swap(/<meta http-equiv[^>]*>/, ''), /has no Content-Security-Policy/],
  ['policy', 'index.html', swap("default-src 'none'", "default-src 'self'"), /lacks “default-src 'none'”/],
  ['policy', 'index.html', swap("style-src 'self'", "style-src 'unsafe-inline'"), /allows “'unsafe-inline'”/],
  ['policy', 'index.html', swap("img-src 'self'", 'img-src https://elsewhere.example'), /allows “https:”/],
  ['policy', 'index.html', swap('<script>(', '<script> ('), /forbids its own inline script/],
  ['policy', 'index.html', swap('</main>', '<script>1</script></main>'), /a second inline script/],
  ['policy', 'index.html', swap('<main', '<main style="color: red"'), /a style in its HTML: <main>/],
  ['policy', 'index.html', swap('<main', '<main onclick="x"'), /a script in an attribute: <main>, onclick/],
  ['policy', 'index.html', swap('</main>', '<img src="https://elsewhere.example/a.png"></main>'), /asks another host/],
  [
    'policy',
    'index.html',
    swap('</head>', '<link rel="icon" href="https://elsewhere.example/a.png"></head>'),
    /asks another host/,
  ],
  ['policy', 'index.html', swap('</main>', '<a href="https://elsewhere.example/">x</a></main>'), /may send a referrer/],
  [
    'style-sheets',
    'assets/more.css',
    () => 'a { background: url(https://elsewhere.example/a.png) }',
    /asks for “https/,
  ],
  ['style-sheets', 'assets/more.css', () => 'a { background: url(missing.png) }', /asks for “missing.png”/],
  ['files', '.nojekyll', remove, /.nojekyll is missing/],
  ['files', 'robots.txt', swap('Sitemap: ', ''), /doesn’t name the sitemap/],
  ['well-formed', 'feed.xml', swap('</entry>', ''), /can’t be read/],
  ['schemas', 'data/schema/1/entry.json', swap('/schema/1/', '/schema/2/'), /as its address/],
  ['well-formed', 'names.json', swap(']', ''), /can’t be read/],
  ['sitemap', 'sitemap-0.xml', swap('/map/</loc>', '/maps/</loc>'), /\/maps\/ is only in the sitemap/],
  ['feed', 'feed.xml', swap(/<id>[^<]*<\/id>/, ''), /own <id>/],
  ['feed', 'feed.xml', swap(/<updated>[^<]*/, '<updated>lately'), /“lately” is no date/],
];

test('no rule finds anything in the edition as it was built', () => {
  for (const { name } of rules) expect(faultsOf(name), name).toEqual([]);
});

test('every rule has a slip that it finds', () => {
  expect(new Set(slips.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)));
});

describe('a rule finds what it is there for', () => {
  it.each(slips)('%s in %s (%#)', (name, file, change, what) => {
    expect(faultsWith(name, file, change).join('\n')).toMatch(what);
  });
});

test('two texts may have one title, but not one description too', () => {
  const title = swap(/<title>[^<]*/, '<title>One title');
  const description = swap(/name="description" content="[^"]*"/, 'name="description" content="One description"');
  const both = (text: string): string => title(description(text));
  const other = readFileSync(join(dist, lesson), 'utf8');
  writeFileSync(join(dist, lesson), both(other));
  try {
    expect(faultsWith('titles', address, title)).toEqual([]);
    expect(faultsWith('titles', address, both)).toEqual([expect.stringContaining('one title and one description')]);
  } finally {
    writeFileSync(join(dist, lesson), other);
  }
});

describe('the command', () => {
  /** Without a browser, which the browser tests have. */
  const run = (...args: string[]) => runTrial(trial, ['verify', ...args], { CHROMIUM_PATH: '/nowhere' });

  it('passes, and says what was skipped and why', () => {
    const { status, output } = run();
    expect(output).toMatch(
      /^Skipped what needs a browser: \/nowhere could not be started: .+\n(\d+) passed, 0 failed, (\d+) skipped\n$/,
    );
    expect(output).not.toContain(' 0 skipped');
    expect(status).toBe(0);
  });

  it('says page, rule, fault and remedy of each failure in a line, and fails', () => {
    const file = join(dist, address);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('conceived in Liberty', 'conceived in freedom'));
    try {
      const { status, output } = run();
      expect(output).toMatch(/^documents\/address-1863\/index.html {2}fidelity {2}Paragraph 3 reads .* → Build again/m);
      expect(output).toMatch(/ passed, 1 failed, \d+ skipped\n$/);
      expect(status).toBe(1);
      const report = JSON.parse(run('--json').output) as { failed: number; failures: { rule: string; page: string }[] };
      expect(report).toMatchObject({ failed: 1, failures: [{ rule: 'fidelity', page: address }] });
    } finally {
      writeFileSync(file, text);
    }
  });

  it('takes another folder, and says where there is nothing', () => {
    expect(run('content')).toMatchObject({
      status: 1,
      output: expect.stringContaining('There is no built edition in') as string,
    });
  });
});
