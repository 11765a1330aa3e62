import { describe, expect, it } from 'vitest';
import { imported } from '../../../../tests/imported.ts';

const file = (text: string, header = '', after = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letters of the harbour</title></titleStmt>
<publicationStmt><publisher>The archive</publisher><availability><licence>No rights reserved.</licence></availability></publicationStmt>
<sourceDesc><bibl><date when="1902-06-14">14 June 1902</date></bibl></sourceDesc>
</fileDesc>${header}</teiHeader>
<text xml:lang="en">${text}</text>${after}</TEI>`;

describe('a TEI file', () => {
  it('gives title, date, language, publisher and rights', async () => {
    const { files, gaps, errors } = await imported('a.xml', file('<body><head>A letter</head><p>Dear Sir.</p></body>'));
    expect(files['content/documents/text/index.mdx']).toMatchInlineSnapshot(`
      "---
      title: Letters of the harbour
      date: 1902-06-14
      language: en
      provenance:
        publisher: The archive
      rights: No rights reserved.
      ---

      <Title>

      A letter

      </Title>

      Dear Sir.
      "
    `);
    expect([gaps, errors]).toEqual([[], []]);
  });

  it('names persons and places that are mentions and drafts of entries', async () => {
    const people = `<profileDesc><particDesc><listPerson>
      <person xml:id="p_JK1"><persName type="main">Joan Keeler</persName><persName>J. K.</persName><birth when="1850"/><note>Joan Keeler kept the light. She was deaf.</note></person>
      </listPerson></particDesc><settingDesc><listPlace><place xml:id="elm-head"><placeName>Elm Head</placeName><location><geo>52.5 1.7</geo></location></place></listPlace></settingDesc></profileDesc>`;
    const { body, files, errors } = await imported(
      'a.xml',
      file(
        `<body><p>Ask <persName ref="#p_JK1">Mrs. <hi rend="italic">Keeler</hi></persName> at <placeName ref="#elm-head">the Head</placeName>, or
        <orgName>the Guild</orgName>, or <persName key="ada-reed">Miss Reed</persName>.</p></body>`,
        people,
      ),
    );
    expect(body).toBe(
      'Ask <Ref to="joan-keeler">Mrs. *Keeler*</Ref> at <Ref to="elm-head">the Head</Ref>, or <Ref to="the-guild">the Guild</Ref>, or <Ref to="ada-reed">Miss Reed</Ref>.\n',
    );
    expect(Object.keys(files)).toEqual([
      'content/entries/person/joan-keeler.mdx',
      'content/entries/place/elm-head.mdx',
      'content/entries/organisation/the-guild.mdx',
      'content/documents/text/source.txt',
      'content/documents/text/index.mdx',
    ]);
    expect(files['content/entries/person/joan-keeler.mdx']).toMatchInlineSnapshot(`
      "---
      title: Joan Keeler
      aliases:
        - J. K.
      brief: Joan Keeler kept the light.
      gloss: Joan Keeler kept the light. She was deaf.
      facts:
        born: "1850"
      ---
      "
    `);
    expect(errors).toEqual([]);
  });

  it('makes notes of its notes, about the words before their marks', async () => {
    const { files, source, errors } = await imported(
      'a.xml',
      file(
        `<body><p>We saw the light<note n="1" resp="#ed">It was lit in <date>1899</date>.</note> and the <seg xml:id="s1">old light</seg>.</p></body>
        <back><note target="#s1" type="editorial">Pulled down.</note></back>`,
      ),
    );
    expect(source).toBe('We saw the light and the old light.\n');
    expect(files['content/documents/text/notes/text-note-1.mdx']).toMatchInlineSnapshot(`
      "---
      type: context
      anchors:
        - paragraph: 1
          exact: We saw the light
      ---

      It was lit in 1899.
      "
    `);
    expect(files['content/documents/text/notes/text-note-2.mdx']).toContain('exact: old light');
    expect(errors).toEqual([]);
  });

  it('reads speeches, lists, tables, verse and what stands around a letter', async () => {
    const { body, errors } = await imported(
      'a.xml',
      file(`<front><titlePage><docTitle><titlePart>The title</titlePart></docTitle></titlePage></front><body>
      <div><head>Part I</head><opener><dateline>Elm, <date>1 May 1900</date></dateline><salute>Sir,</salute></opener>
      <sp who="#a"><speaker>Reed.</speaker><p>Yes.</p></sp><stage>(They go.)</stage>
      <list><label>1.</label><item>one</item><item>two</item></list>
      <table><row role="label"><cell>a</cell><cell/></row><row><cell>b</cell><cell>c</cell></row></table>
      <lg><l>The sea,</l><l>the sea.</l></lg><l>Bare</l><l>lines</l>
      <quote><p>A quotation.</p></quote><closer><signed>J. K.</signed></closer></div></body>`),
    );
    expect(body).toMatchInlineSnapshot(`
      "<Title>

      The title

      </Title>

      ## Part I

      <Dateline>

      Elm, 1 May 1900

      </Dateline>

      <Salutation>

      Sir,

      </Salutation>

      <Speech speaker="Reed">

      Reed.

      Yes.

      </Speech>

      <Stage>

      (They go.)

      </Stage>

      - 1\\. one
      - two

      | a |  |
      |---|---|
      | b | c |

      <Verse>

      The sea,
      the sea.

      Bare
      lines

      </Verse>

      > A quotation.

      <Signature>

      J. K.

      </Signature>
      "
    `);
    expect(errors).toEqual([]);
  });

  it('takes what the source has, and says what it leaves out', async () => {
    const { source, remarks } = await imported(
      'a.xml',
      file(`<body><p>The <choice><sic>lihgt</sic><corr>light</corr></choice> is<pb n="2"/> bro-<lb break="no"/>ken<lb/>down. <gap/>
      <fw>Head</fw></p></body>`),
    );
    expect(source).toBe('The lihgt is broken down.\n');
    expect(remarks.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'a correction of the file’s editor, where the source has a slip',
        'a word that is divided at the end of a line is one word',
        'a gap: words that the file hasn’t',
        'a running head or foot of a page',
      ]),
    );
  });

  it('is refused in one sentence with its line where it isn’t well-formed', async () => {
    await expect(imported('a.xml', file('<body><p>One\n<hi>two</p></body>'))).rejects.toThrow(
      /^Line \d+: this isn’t well-formed XML/,
    );
    await expect(imported('a.xml', '<feed/>')).rejects.toThrow('its outermost element is <feed>');
    await expect(
      imported('a.xml', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;">]><TEI><text><p>&c;</p></text></TEI>'),
    ).rejects.toThrow('well-formed');
  });

  it('can be told which part to read', async () => {
    const two = file('<body><div xml:id="d1"><p>One.</p></div><div xml:id="d2"><p>Two.</p></div></body>');
    expect((await imported('a.xml', two, { select: '#d2' })).source).toBe('Two.\n');
    await expect(imported('a.xml', two, { select: 'div' })).rejects.toThrow('“div” is 2 elements');
    await expect(imported('a.xml', two, { select: '#d3' })).rejects.toThrow('Nothing in this file is “#d3”');
    await expect(imported('a.xml', two, { select: '[[' })).rejects.toThrow('is no selector');
  });

  it('has the notes of the source where they stand, and pages, looks and languages among the words', async () => {
    const { body, source, errors, remarks } = await imported(
      'a.xml',
      file(`<body><div><head>No. 1<note n="0" type="source">Source: the archive.</note></head>
      <p><pb n="12"/>See <persName key="ada-reed">Miss Reed<note n="1">A <hi rend="italic">member</hi>.</note></persName>, <foreign xml:lang="la">alias</foreign>
      <hi rend="smallcaps">Ada</hi>,<ref target="#n2">*</ref> and <hi>go</hi>ne <stage>(Laughter.)</stage></p><pb n="[13]"/>
      <p>End.</p></div></body><back><div><note xml:id="n2" resp="#author">Of Elm.</note></div></back>`),
    );
    expect(body).toMatchInlineSnapshot(`
      "<Title>

      No. 1

      </Title>

      <SourceNote>

      Source: the archive.

      </SourceNote>

      <PageBreak n="12" />

      See <Ref to="ada-reed">Miss Reed</Ref><NoteMark note="1">1</NoteMark>, <Foreign lang="la">alias</Foreign> <SmallCaps>Ada</SmallCaps>,<NoteMark note="note">\\*</NoteMark> and *go*ne <Stage>(Laughter.)</Stage>

      <Footnote id="1">

      1 A *member*.

      </Footnote>

      <PageBreak n="13" />

      End.

      <Endnote id="note" by="author">

      \\* Of Elm.

      </Endnote>
      "
    `);
    expect(source).toContain('See Miss Reed1, alias Ada,* and gone (Laughter.)\n1 A member.\n');
    expect([errors, remarks.filter(({ type }) => type === 'left-out')]).toEqual([[], []]);
  });

  it('joins words that are divided at the end of a line, and reads languages and looks as others write them', async () => {
    const { body, files, errors } = await imported(
      'a.xml',
      file(
        '<body><p><hi rendition="#in">D</hi>er Hafen-<lb/> bau, am Leib-<lb/>Medicus und <hi rendition="#b">fett</hi></p></body>',
      ).replace('xml:lang="en"', 'xml:lang="deu"'),
    );
    expect(body).toBe('Der Hafenbau, am Leib- Medicus und **fett**\n');
    expect(files['content/documents/text/index.mdx']).toContain('\nlanguage: de\n');
    expect(errors).toEqual([]);
  });

  it('goes on behind a part within a part, with enclosures and lists in lists', async () => {
    const { body, errors } = await imported(
      'a.xml',
      file(`<body><div><head>Part</head><div><head>Inner</head><p>a</p></div><p>Outer again.</p></div>
      <div type="enclosure"><p>What was enclosed with it, in full.</p></div>
      <list><item>one<list><label>a)</label><item>x</item><label>b)</label><item>y</item></list></item><item><p>two</p><p>more</p></item></list>
      <list><label>3.</label><item>three</item><label>4.</label><item>four</item></list>
      <lg type="stanza"><l rend="indent-1">Sea</l><l><milestone unit="line" n="2"/>sand</l></lg><quote><lg><l>a</l></lg></quote>
      <table><row><cell rend="right">1</cell><cell>|</cell></row></table></body>`),
    );
    expect(body).toMatchInlineSnapshot(`
      "<Section>

      ## Part

      <Section>

      ### Inner

      a

      </Section>

      Outer again.

      </Section>

      <Enclosure title="What was enclosed with it, in">

      What was enclosed with it, in full.

      </Enclosure>

      - one

        - a) x
        - b) y

      - two

        more

      3. three
      4. four

      <Verse number="2">

        Sea
      sand

      </Verse>

      > <Verse>
      >
      > a
      >
      > </Verse>

      |  |  |
      |--:|---|
      | 1 | \\| |
      "
    `);
    expect(errors).toEqual([]);
  });
});
