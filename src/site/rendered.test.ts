import { expect, it } from 'vitest';
import { renderedParagraphs } from './rendered.ts';

it('gives the paragraphs of a page in order, with their numbers', () => {
  const html = '<main><h1 data-paragraph="1">A</h1><div><p id="p2" data-paragraph="2">B</p></div></main>';
  expect(renderedParagraphs(html)).toEqual([
    { number: 1, text: 'A' },
    { number: 2, text: 'B' },
  ]);
});

it('leaves out the apparatus inside a paragraph, and all outside', () => {
  const html =
    '<p>x</p><p data-paragraph="1">the <a>ISSG<sup data-apparatus>a<b>b</b></sup></a> met</p><div role="note">y</div>';
  expect(renderedParagraphs(html)).toEqual([{ number: 1, text: 'the ISSG met' }]);
});

it('reads characters as a browser does', () => {
  expect(renderedParagraphs('<p data-paragraph="1">a &amp; b &lt;c&gt; &#x1D4B3;<br>d</p>')[0]?.text).toBe(
    'a & b <c> 𝒳d',
  );
});

it('gives none for a page without paragraphs', () => {
  expect(renderedParagraphs('<p>words</p>')).toEqual([]);
});
