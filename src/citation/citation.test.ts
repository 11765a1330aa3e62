import { describe, expect, it, test } from 'vitest';
import type { Cited } from './cited.ts';
import { bibtexOf, cslOf, risOf } from './formats.ts';
import { styles, wordsOf } from './styles.ts';

const cited: Cited = {
  id: 'interview-2016',
  title: 'Interview of “14 June”',
  edition: 'Papers',
  editors: ['The editors of Papers'],
  version: '1.2.0',
  date: '2026-11-05',
  address: 'https://papers.org/documents/interview-2016/',
  language: 'en-GB',
};
const passage: Cited = { ...cited, address: `${cited.address}#p4`, part: { type: 'paragraph', number: 4 } };
const by = (id: string, of: Cited): string => wordsOf(styles.find((style) => style.id === id)!.cite(of));

describe('a document', () => {
  it.each([
    [
      'chicago',
      'The editors of Papers. “Interview of ‘14 June.’” Papers. Version 1.2.0. November 5, 2026. https://papers.org/documents/interview-2016/.',
    ],
    [
      'mla',
      'The editors of Papers. “Interview of ‘14 June.’” Papers, version 1.2.0, 5 Nov. 2026, papers.org/documents/interview-2016/.',
    ],
    [
      'apa',
      'The editors of Papers. (2026, November 5). Interview of “14 June” (Version 1.2.0). Papers. https://papers.org/documents/interview-2016/',
    ],
    [
      'harvard',
      'The editors of Papers (2026) ‘Interview of “14 June”’, Papers, version 1.2.0, 5 November. Available at: https://papers.org/documents/interview-2016/.',
    ],
    [
      'vancouver',
      'The editors of Papers. Papers [Internet]. Version 1.2.0. 2026 Nov 5. Interview of “14 June”. Available from: https://papers.org/documents/interview-2016/',
    ],
  ])('in %s', (id, words) => {
    expect(by(id, cited)).toBe(words);
  });
});

test.each([
  ['chicago', 'Version 1.2.0, para. 4.'],
  ['mla', 'par. 4, papers.org'],
  ['apa', '(Version 1.2.0, para. 4)'],
  ['harvard', 'version 1.2.0, 5 November, para. 4.'],
  ['vancouver', ', paragraph 4. Available from'],
])('a passage names paragraph and version in %s', (id, words) => {
  expect(by(id, passage)).toContain(words);
  expect(by(id, passage)).toContain('#p4');
});

test('several paragraphs are named by the first and the last', () => {
  const several: Cited = { ...passage, part: { type: 'paragraph', number: 4, last: 6 } };
  expect(by('chicago', several)).toContain('Version 1.2.0, paras. 4–6.');
  expect(by('mla', several)).toContain('pars. 4–6, papers.org');
  expect(by('vancouver', several)).toContain(', paragraphs 4–6. Available from');
  expect(bibtexOf(several)).toContain('note = {Paragraphs 4–6}');
  expect(bibtexOf(several)).toContain('@online{interview-2016-1.2.0-paragraph-4-6,');
});

describe('the examples of the manuals, as far as they are of this sort', () => {
  const web = (title: string, edition: string, editor: string, date: string, address: string): Cited => ({
    ...cited,
    title,
    edition,
    editors: [editor],
    date,
    address,
  });

  it('in MLA has author, title in quotation marks, site in italics, day before month', () => {
    const phrases = styles
      .find(({ id }) => id === 'mla')!
      .cite(
        web(
          'The Reading Brain',
          'So Many Books',
          'Hollmichel, Stefanie',
          '2013-04-25',
          'https://somanybooksblog.com/x/',
        ),
      );
    expect(wordsOf(phrases)).toBe(
      'Hollmichel, Stefanie. “The Reading Brain.” So Many Books, version 1.2.0, 25 Apr. 2013, somanybooksblog.com/x/.',
    );
    expect(phrases.filter(({ isItalic }) => isItalic).map(({ text }) => text)).toEqual(['So Many Books']);
  });

  it('in APA has the title in italics and the site after it', () => {
    const phrases = styles
      .find(({ id }) => id === 'apa')!
      .cite(web('Why some people love horror', 'HuffPost', 'Bologna, C.', '2019-10-31', 'https://www.huffpost.com/x'));
    expect(wordsOf(phrases)).toBe(
      'Bologna, C. (2019, October 31). Why some people love horror (Version 1.2.0). HuffPost. https://www.huffpost.com/x',
    );
    expect(phrases.find(({ isItalic }) => isItalic)?.text).toBe('Why some people love horror');
  });

  it('has names in a row as each style joins them', () => {
    const of = { ...cited, editors: ['A', 'B', 'C'] };
    expect(by('apa', of)).toMatch(/^A, B, & C\. /);
    expect(by('harvard', of)).toMatch(/^A, B, and C \(2026\)/);
    expect(by('vancouver', of)).toMatch(/^A, B, C\. /);
    expect(by('apa', { ...cited, editors: ['A', 'B'] })).toMatch(/^A, & B\. /);
  });

  it('ends no title twice', () => {
    expect(by('chicago', { ...cited, title: 'Why?' })).toContain('“Why?” Papers.');
  });
});

describe('a translation', () => {
  const translation: Cited = {
    ...cited,
    title: 'Hill-tops',
    translator: 'Longfellow',
    original: 'Über allen & “Gipfeln”',
  };

  it.each([
    [
      'chicago',
      'The editors of Papers. “Hill-tops.” Translated by Longfellow. Papers. Version 1.2.0. November 5, 2026. https://papers.org/documents/interview-2016/.',
    ],
    [
      'mla',
      'The editors of Papers. “Hill-tops.” Translated by Longfellow. Papers, version 1.2.0, 5 Nov. 2026, papers.org/documents/interview-2016/.',
    ],
    [
      'apa',
      'The editors of Papers. (2026, November 5). Hill-tops (Longfellow, Trans.; Version 1.2.0). Papers. https://papers.org/documents/interview-2016/',
    ],
    [
      'harvard',
      'The editors of Papers (2026) ‘Hill-tops’, translated by Longfellow, Papers, version 1.2.0, 5 November. Available at: https://papers.org/documents/interview-2016/.',
    ],
    [
      'vancouver',
      'The editors of Papers. Papers [Internet]. Version 1.2.0. 2026 Nov 5. Hill-tops. Longfellow, translator. Available from: https://papers.org/documents/interview-2016/',
    ],
  ])('names the translator in %s', (id, words) => {
    expect(by(id, translation)).toBe(words);
  });

  it('is one of a text that the formats name', () => {
    expect(bibtexOf(translation)).toContain(
      '  translator = {{Longfellow}},\n  origtitle = {{Über allen \\& “Gipfeln”}},\n',
    );
    expect(risOf(translation)).toContain('\r\nA4  - Longfellow\r\n');
    expect(risOf(translation)).toContain('\r\nN1  - Translation of: Über allen & “Gipfeln”\r\n');
    expect(cslOf(translation)).toMatchObject({
      translator: [{ literal: 'Longfellow' }],
      'original-title': 'Über allen & “Gipfeln”',
    });
  });

  it('may have a translator who ends with a full stop', () => {
    expect(by('chicago', { ...translation, translator: 'H. L., Jr.' })).toContain('Translated by H. L., Jr. Papers.');
  });
});

describe('formats', () => {
  it('name passage and version', () => {
    for (const text of [bibtexOf(passage), risOf(passage), JSON.stringify(cslOf(passage))]) {
      expect(text).toContain('1.2.0');
      expect(text).toContain('Paragraph 4');
      expect(text).toContain('#p4');
    }
  });

  it('in RIS have one line a tag, ended by ER', () => {
    expect(risOf(cited)).toMatch(/^TY {2}- ELEC\r\n(?:[A-Z][A-Z0-9] {2}- .*\r\n)+ER {2}- \r\n$/);
  });

  it('in BibTeX escape what TeX would take for its own', () => {
    expect(bibtexOf({ ...cited, title: 'A & B_1 {100%} #$~^\\' })).toContain(
      'title = {{A \\& B\\_1 \\{100\\%\\} \\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}',
    );
  });

  it('give a date as far as it is known', () => {
    expect(cslOf({ ...cited, date: '2026-11' }).issued).toEqual({ 'date-parts': [[2026, 11]] });
    expect(risOf({ ...cited, date: '2026' })).toContain('DA  - 2026///\r\n');
    expect(by('chicago', { ...cited, date: '2026-11' })).toContain(' November 2026. ');
    expect(by('apa', { ...cited, date: '2026' })).toContain('(2026).');
  });
});
