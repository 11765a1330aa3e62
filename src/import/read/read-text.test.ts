import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported } from '../../../tests/imported.ts';
import { wordFile, wordParagraph } from '../../../tests/word-file.ts';

const linesOf = (source: string): string[] => source.trim().split('\n');

describe('plain text', () => {
  it('is kept byte for byte, and its questions and answers are told', async () => {
    const text =
      'A talk\r\n14 June 2016\r\n\r\nQ: Who pays?\r\nA: The town.\r\n\r\nAll of it.\r\nQ: When?\r\nA: Now.\r\n';
    const { source, body, errors } = await imported('talk.txt', text);
    expect(source).toBe(text);
    expect(errors).toEqual([]);
    expect(body.replace(/\n+/g, '\n')).toMatchInlineSnapshot(`
      "<Title>
      A talk
      </Title>
      <Dateline>
      14 June 2016
      </Dateline>
      <Exchange title="Who pays?">
      <Question>
      Q: Who pays?
      </Question>
      <Answer speaker="A">
      A: The town.
      All of it.
      </Answer>
      </Exchange>
      <Exchange title="When?">
      <Question>
      Q: When?
      </Question>
      <Answer speaker="A">
      A: Now.
      </Answer>
      </Exchange>
      "
    `);
  });

  it('has speakers where names come back before a colon, and none for a colon alone', async () => {
    const hearing = 'Mr. Reed: We came.\nMrs. Keeler: So did we.\nMr. Reed: Good.\nMrs. Keeler: It is.\n';
    expect((await imported('a.txt', hearing)).remarks.map(({ what }) => what)).toContain(
      'who speaks, by “Mr. Reed”, “Mrs. Keeler” at the head of a paragraph',
    );
    expect((await imported('a.txt', 'A list.\nNote: this is one line.\n')).body).not.toContain('<');
  });

  it('tells a question by a letter that a gap sets apart, as in transcripts of the White House', async () => {
    const gaggle = 'MS. PSAKI:  Good morning.\n\nQ    Jen, will it pass?  When?\n\nMS. PSAKI:  Soon.\n';
    const { body, errors } = await imported('gaggle.txt', gaggle);
    expect(errors).toEqual([]);
    expect(body).toContain('<Exchange title="Jen, will it pass? When?">');
    expect(body).toMatch(/<Question>\s+Q {4}Jen[\s\S]*<Answer speaker="MS. PSAKI">/);
  });

  it('takes of two who speak the one who only asks for who asks', async () => {
    const talk = 'Herald: Why?\nAda Reed: Because.\nHerald: And now?\nAda Reed: Now we go.\n';
    expect((await imported('a.txt', talk)).body).toContain('<Answer speaker="Ada Reed">');
  });

  it('has paragraphs between empty lines where its lines are broken to a width', async () => {
    const line = 'The harbour board has asked the town for more money than it has,';
    const text = `A REPORT\n\n${line}\n${line}\nand has none.\n\n${line}\n${line}\n${line}\nand so on.\n\nCHAPTER II\n\n1. It rained.\n\n2. It was cold, and the\nboats stayed in.\n`;
    const { body, source, files, errors } = await imported('report.txt', text);
    expect(source).toBe(text);
    expect(files['content/documents/text/index.mdx']).toContain('\nparagraphs: blocks\n');
    expect(body).toContain(`\n## CHAPTER II\n\n1. It rained.\n\n2. It was cold, and the boats stayed in.\n`);
    expect(errors).toEqual([]);
  });

  it('may be in an old encoding, and is UTF-8 then', async () => {
    const { source, remarks } = await imported('a.txt', Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x0a]));
    expect(source).toBe('Café\n');
    expect(remarks[0]).toEqual({ type: 'guessed', line: 1, what: 'the file is windows-1252; source.txt is UTF-8' });
    const wide = Buffer.from('\ufeffÉté.\n', 'utf16le');
    expect((await imported('a.txt', wide)).source).toBe('Été.\n');
  });

  it('loses the characters that no text can hold, and says so', async () => {
    const { source, remarks } = await imported('a.txt', `One.\u0007\nTwo.\f${'Three words here. '.repeat(10)}`);
    expect(linesOf(source)).toHaveLength(3);
    expect(remarks.map(({ line, what }) => [line, what])).toContainEqual([
      1,
      'the character U+0007, which no text can hold',
    ]);
  });
});

describe('a page', () => {
  it('gives the text of its article, without menus, with its notes', async () => {
    const page = `<!doctype html><html lang="fr"><head><title>Le port</title><meta name="date" content="1902-06-14"><script>x</script></head>
<body><nav>Accueil</nav><article><h1>Le <em>port</em></h1><p>Un mot<sup><a href="#n1" id="r1">1</a></sup> et<br>un autre.</p>
<ul><li>Un</li><li>Deux</li></ul><table><tr><th>a</th><td>b</td></tr></table><section><ol><li id="n1">La note. <a href="#r1">↑</a></li></ol></section></article><footer>Pied</footer></body></html>`;
    const { source, body, files, remarks, errors } = await imported('page.html', page);
    expect(linesOf(source)).toEqual(['Le port', 'Un mot1 et', 'un autre.', 'Un', 'Deux', 'a b', '1 La note.']);
    expect(body).toMatchInlineSnapshot(`
      "<Title>

      Le *port*

      </Title>

      Un mot<NoteMark note="1">1</NoteMark> et

      un autre.

      - Un
      - Deux

      |  |  |
      |---|---|
      | a | b |

      <Endnote id="1">

      1 La note.

      </Endnote>
      "
    `);
    expect(files['content/documents/text/index.mdx']).toMatch(/^---\ntitle: Le port\ndate: 1902-06-14\nlanguage: fr\n/);
    expect(remarks.filter(({ type }) => type === 'left-out').map(({ what }) => what)).toEqual(
      expect.arrayContaining(['<nav> outside the text (“Accueil”)', '<footer> outside the text (“Pied”)']),
    );
    expect(errors).toEqual([]);
  });

  it('can be told which element holds the text', async () => {
    const page = '<body><div class="a"><p>One.</p></div><div class="b"><p>Two.</p></div></body>';
    expect((await imported('page.html', page, { select: '.b' })).source).toBe('Two.\n');
  });
});

describe('Markdown', () => {
  it('has headings, lists, tables, emphasis and footnotes', async () => {
    const markdown = `---\ntitle: The port\ndate: 1902\nlang: en-GB\n---\n\n# The *port*\n\nOne line\nand more.[^a]\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted\n\n[^a]: Said by many.\n`;
    const { body, files, errors } = await imported('port.md', markdown);
    expect(body).toMatchInlineSnapshot(`
      "<Title>

      The *port*

      </Title>

      One line and more.<NoteMark note="a">a</NoteMark>

      - one
      - two

      | a | b |
      |---|---|
      | c | d |

      > quoted

      <Endnote id="a">

      a Said by many.

      </Endnote>
      "
    `);
    expect(files['content/documents/text/index.mdx']).toMatch(
      /^---\ntitle: The port\ndate: "?1902"?\nlanguage: en-GB\n/,
    );
    expect(errors).toEqual([]);
  });
});

describe('a file of Word', () => {
  it('has its title, headings, lists, tables and footnotes', async () => {
    const file = wordFile(
      [
        wordParagraph('The port', 'Title'),
        wordParagraph('Its light', 'Heading2'),
        wordParagraph(
          '<w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>old</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r>',
        ),
        `<w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc>${wordParagraph('b')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
      `<w:footnote w:id="2">${wordParagraph('Of 1850.')}</w:footnote>`,
    );
    const { body, files, errors } = await imported('port.docx', file);
    expect(body).toMatchInlineSnapshot(`
      "<Title>

      The port

      </Title>

      ## Its light

      It was *old*<NoteMark note="1">1</NoteMark>.

      <Footnote id="1">

      1 Of 1850.

      </Footnote>

      |  |  |
      |---|---|
      | a | b |
      "
    `);
    expect(files['content/documents/text/index.mdx']).toContain('\nlanguage: en-GB\n');
    expect(errors).toEqual([]);
  });
});

describe('a book', () => {
  const chapter = (words: string): Uint8Array =>
    strToU8(
      `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title/></head><body><h1>${words}</h1><p>Words<br/>of ${words}.</p></body></html>`,
    );
  const book = zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="EPUB/book.opf"/></rootfiles></container>',
    ),
    'EPUB/book.opf': strToU8(
      '<package xmlns:dc="x"><metadata><dc:publisher>The press</dc:publisher></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b%20c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    ),
    'EPUB/a.xhtml': chapter('One'),
    'EPUB/b c.xhtml': chapter('Two'),
  });

  it('gives the chapter that was chosen', async () => {
    const { source, files, errors } = await imported('book.epub', book, { chapter: 2 });
    expect(linesOf(source)).toEqual(['Two', 'Words', 'of Two.']);
    expect(files['content/documents/text/index.mdx']).toContain('publisher: The press');
    expect(errors).toEqual([]);
  });

  it('lists its chapters where none was chosen', async () => {
    await expect(imported('book.epub', book)).rejects.toThrow('  2  TwoWords');
  });
});

describe('a file that can’t be imported is refused in one sentence', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }, { level: 9 });
  it.each([
    ['a.txt', new Uint8Array(), 'The file is empty.'],
    ['a.txt', strToU8(' \n\t\n'), 'There are no words in this file.'],
    ['a.txt', strToU8('\u0000\u0001'.repeat(99)), 'This is no text'],
    ['a.pdf', strToU8('%PDF-1.7'), 'This is a PDF'],
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'an older Word'],
    ['a.docx', strToU8('words'), 'This is no .docx file'],
    ['a.docx', zipSync({ 'a.xml': strToU8('<a/>') }), 'This is no file of Word'],
    ['a.docx', strToU8('PK\u0003\u0004words'), 'This file is damaged'],
    ['a.docx', bomb, 'more than 64 MB'],
    ['a.zip', zipSync({ a: strToU8('a') }), 'This is an archive.'],
    ['a.html', strToU8('<p></p>'), 'There are no words in this file.'],
    ['a.html', strToU8(`${'<div>'.repeat(900)}x`), 'elements stand here more than 512 deep'],
    ['a.xml', strToU8(`<TEI>${'<p>'.repeat(900)}x`), 'elements stand here more than 200 deep'],
    ['a.xml', strToU8('<TEI><teiHeader/></TEI>'), 'has no <text>'],
  ])('%s (%#)', async (name, bytes, message) => {
    await expect(imported(name, bytes)).rejects.toThrow(message);
  });
});
