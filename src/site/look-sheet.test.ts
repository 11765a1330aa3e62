import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { colourNames, palettes } from '../model/look.ts';
import { families, lookSheet, ownFamilies } from './look-sheet.ts';

const tokens = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');

test('the palettes that colours are checked with are those of the style sheet', () => {
  for (const name of colourNames) {
    expect(tokens).toContain(`--ap-color-${name}: light-dark(${palettes.light[name]}, ${palettes.dark[name]});`);
    expect(/^:root\[data-theme='sepia'\] \{[^}]+/m.exec(tokens)?.[0]).toContain(
      `--ap-color-${name}: ${palettes.sepia[name]};`,
    );
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

it('sets the colours of each theme; where it has one of light and dark, the other is the engine’s', () => {
  expect(lookSheet({ colours: {}, fonts: [] })).toBe('');
  const sheet = lookSheet({
    colours: { light: { entry: '#112233' }, dark: { entry: '#aabbcc', note: '#ddeeff' } },
    fonts: [],
  });
  expect(sheet).toContain('--ap-color-entry: light-dark(#112233, #aabbcc);');
  expect(sheet).toContain(`--ap-color-note: light-dark(${palettes.light.note}, #ddeeff);`);
  expect(sheet).not.toContain('sepia');
});
