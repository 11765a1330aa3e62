import { expect, it } from 'vitest';
import { toldApart } from './apart.ts';

it('tells ids apart, and all that names them', () => {
  expect(
    toldApart(
      '<section aria-labelledby="x1"></section><p id="p3" data-paragraph="3"><a href="/entries/x/" id="x-p3-1">x</a><a href="#note-n" id="ref-n--2"></a></p>' +
        '<section id="note-n" data-note-for="ref-n"></section>',
      'avis',
    ),
  ).toBe(
    '<section></section><p id="p3.avis" data-paragraph="3"><a href="/entries/x/" id="x-p3-1.avis">x</a><a href="#note-n.avis" id="ref-n.avis--2"></a></p>' +
      '<section id="note-n.avis" data-note-for="ref-n.avis"></section>',
  );
});

it('leaves words of a text that look like attributes', () => {
  expect(toldApart('<p>id=&quot;p3&quot; href=&#34;#p3&#34;</p>', 'avis')).toBe(
    '<p>id=&quot;p3&quot; href=&#34;#p3&#34;</p>',
  );
});
