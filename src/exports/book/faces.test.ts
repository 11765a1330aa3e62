import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { cutFaces, facesOf, hasGlyph, type Face } from './faces.ts';

const characters = ({ data }: Face): string => {
  const font = create(Buffer.from(data));
  const points = 'characterSet' in font ? font.characterSet : [];
  // The table ends with a code point that is no character.
  return String.fromCodePoint(...points.filter((point) => point !== 0xffff).sort((a, b) => a - b));
};

describe('the fonts of books', () => {
  it('are the same where words are of the same rows of characters', async () => {
    const [serif] = await facesOf(['serif', 'sans'], 'One book');
    expect((await facesOf(['serif'], 'Another: 12'))[0]).toBe(serif);
    const [wider] = await facesOf(['serif'], 'Çelebi');
    expect(characters(serif!)).not.toContain('Ç');
    expect(characters(wider!)).toContain(characters(serif!));
  });

  it('have no other characters than the words where a book embeds them, composed or not', async () => {
    const [serif] = await cutFaces(['serif'], 'Elc\u0327é');
    expect([...characters(serif!)]).toEqual(['E', 'c', 'l', 'ç', 'é', '\u0327']);
  });

  it('have all of ASCII', () => {
    for (let point = 32; point < 127; point++) expect(hasGlyph(String.fromCodePoint(point)), String(point)).toBe(true);
  });
});
