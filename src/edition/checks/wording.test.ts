import { describe, expect, it } from 'vitest';
import { loadEdition } from '../load.ts';

const list = 'loaded: [false, lie, regime, ложь, 宣传]\nexempt: [{words: sanctions regime, why: a term}]';

/** The words that are found in a gloss, in an edition with some other entries. */
function found(gloss: string, names = '', language = 'en', wording = list): string[] {
  const files = {
    'edition.yaml': `language: ${language}`,
    ...(wording === '' ? {} : { 'wording.yaml': wording }),
    'entries/term/a.mdx': `---\ntitle: A\naliases: [${names}]\ngloss: >-\n  ${gloss}\n---\n`,
  };
  const { findings } = loadEdition(
    Object.entries(files).map(([path, text]) => ({ path: `content/${path}`, text, sha256: '' })),
  );
  return findings.filter(({ code }) => code === 'wording/loaded').map(({ message }) => /“(.*?)”/.exec(message)![1]!);
}

describe('words that take a side', () => {
  it('are those of the edition', () => {
    expect(found('A false lie of the regime.')).toEqual(['false', 'lie', 'regime']);
    expect(found('A false lie of the regime.', '', 'en', 'loaded: [old]')).toEqual([]);
    expect(found('A false lie of the regime.', '', 'en', '')).toEqual([]);
  });

  it('are whole words, whatever their capitals', () => {
    expect(found('Regimes, regimental, the regime’s; FALSE. False again.')).toEqual(['FALSE', 'False', 'regime']);
    expect(found('Это ложь, а не ложью.', '', 'ru')).toEqual(['ложь']);
    expect(found('政府的宣传活动', '', 'zh')).toEqual(['宣传']);
  });

  it('may stand in quotation marks', () => {
    expect(found('“A regime”, ‘a lie’, «false», „a regime“.')).toEqual([]);
    expect(found('A “word” of the regime, and “another.')).toEqual(['regime']);
  });

  it('may be exempted, with a reason', () => {
    expect(found('The sanctions  regime, and the Sanctions Regime.')).toEqual([]);
    expect(found('The old sanctions of the regime.')).toEqual(['regime']);
  });

  it('may be names, or words of names', () => {
    expect(found('Trygve Lie spoke; Lie went. He met Mr Lie.', 'Trygve Lie')).toEqual([]);
    expect(found('Lie down, he said. So did Peter Lie.')).toEqual(['Lie']);
    expect(found('The regime of terror, and the regime.', 'regime of terror')).toEqual(['regime']);
  });
});
