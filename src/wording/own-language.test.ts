import { expect, it } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import { ownLanguage, textLanguage } from './own-language.ts';

const arabic = smallEdition('arabic');
const [letter, answer] = arabic.documents;
const french = smallEdition('french');

it('says nothing where text and apparatus speak one language', () => {
  expect(ownLanguage(arabic, letter!)).toEqual({});
  expect(ownLanguage(french, french.documents[0]!)).toEqual({});
});

it('gives the apparatus its language, and its direction where the text around it has another', () => {
  expect(ownLanguage(arabic, answer!)).toEqual({ lang: 'ar', dir: 'rtl' });
  const english = { ...french, matter: { ...french.matter, language: 'en' } };
  expect(ownLanguage(english, french.documents[0]!)).toEqual({ lang: 'en' });
});

it('gives a text its language, and its direction where the page has another', () => {
  expect(textLanguage(arabic, letter!)).toEqual({ lang: 'ar' });
  expect(textLanguage(arabic, answer!)).toEqual({ lang: 'en', dir: 'ltr' });
});
