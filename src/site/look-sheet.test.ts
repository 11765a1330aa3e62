import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { palettes, themes } from '../model/look.ts';
import { families, lookSheet, ownFamilies } from './look-sheet.ts';

const tokens = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');

test('the palettes that colours are checked with are those of the style sheet', () => {
  const blockOf = {
    light: /^:root \{[^}]+/m,
    dark: /^:root\[data-theme='dark'\] \{[^}]+/m,
    sepia: /^:root\[data-theme='sepia'\] \{[^}]+/m,
  };
  for (const theme of themes) {
    const [block = ''] = blockOf[theme].exec(tokens) ?? [];
    for (const [name, colour] of Object.entries(palettes[theme]))
      expect(block).toContain(`--ap-color-${name}: ${colour};`);
  }
});

test('the fonts that those of an edition go before are those of the style sheet', () => {
  for (const [role, list] of Object.entries(families)) expect(tokens).toContain(`--ap-font-${role}: ${list};`);
});

it('puts fonts of the edition before the engine’s, where they are used', () => {
  const font = { file: 'a.ttf', use: 'text', style: 'normal', weight: 'regular' } as const;
  const sheet = lookSheet({ colours: {}, fonts: [font] });
  expect(sheet).toContain(`--ap-font-text: '${ownFamilies.text}', 'Apparatus Serif'`);
  expect(sheet).not.toContain('--ap-font-apparatus');
});

it('sets the colours of each theme, and the dark ones also by the device', () => {
  expect(lookSheet({ colours: {}, fonts: [] })).toBe('');
  const sheet = lookSheet({ colours: { light: { entry: '#112233' }, dark: { entry: '#aabbcc' } }, fonts: [] });
  expect(sheet.match(/#112233/g)).toHaveLength(1);
  expect(sheet.match(/#aabbcc/g)).toHaveLength(2);
  expect(sheet).not.toContain('sepia] {');
});
