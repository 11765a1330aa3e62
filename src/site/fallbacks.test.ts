import { expect, it } from 'vitest';
import { fallbackRules } from './fallbacks.ts';

const namesIn = (text: string, language = 'en'): string => fallbackRules([...text], language).join('\n');

it('names faces for each script that lacks a font, and for no other', () => {
  expect(fallbackRules([], 'ar')).toEqual([]);
  expect(namesIn('abc—')).toBe('');
  for (const [text, name] of [
    ['سلام', 'Amiri'],
    ['שלום', 'Noto Serif Hebrew'],
    ['शांति', 'Noto Serif Devanagari'],
    ['ἀρχή', 'Palatino Linotype'],
    ['ѣ', 'Noto Serif'],
    ['和平', 'Noto Serif CJK SC'],
  ] as const)
    expect(namesIn(text)).toContain(`local("${name}")`);
});

it('sets Han characters as where the text is from', () => {
  expect(namesIn('平和の')).toContain('CJK JP');
  expect(namesIn('和平', 'zh-Hant')).toContain('CJK TC');
  expect(namesIn('和平', 'zh')).toContain('CJK SC');
});
