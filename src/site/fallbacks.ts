/** A script that the engine's fonts lack letters of, and faces of systems that set it well, by their full names. */
interface Fallback {
  /** Its letters, as ranges of code points in CSS. */
  readonly range: string;
  readonly text: readonly string[];
  readonly apparatus: readonly string[];
}

const arabic: Fallback = {
  range: 'U+600-6FF, U+750-77F, U+8A0-8FF, U+FB50-FDFF, U+FE70-FEFF',
  text: ['Amiri', 'Noto Naskh Arabic', 'Scheherazade New', 'Geeza Pro', 'Traditional Arabic', 'Times New Roman'],
  apparatus: ['Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', 'Tahoma'],
};

const hebrew: Fallback = {
  range: 'U+590-5FF, U+FB1D-FB4F',
  text: ['Noto Serif Hebrew', 'Frank Ruehl CLM', 'New Peninim MT', 'David', 'Times New Roman'],
  apparatus: ['Noto Sans Hebrew', 'Arial Hebrew', 'Segoe UI', 'Arial'],
};

const devanagari: Fallback = {
  range: 'U+900-97F, U+1CD0-1CFF, U+A8E0-A8FF',
  text: ['Noto Serif Devanagari', 'Kohinoor Devanagari', 'Nirmala UI', 'Mangal'],
  apparatus: ['Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'],
};

const han = 'U+2E80-303F, U+31C0-31EF, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FF00-FFEF, U+20000-3FFFF';

const chinese: Fallback = {
  range: han,
  text: ['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun'],
  apparatus: ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'],
};

const traditional: Fallback = {
  range: han,
  text: ['Noto Serif CJK TC', 'Source Han Serif TC', 'Songti TC', 'PMingLiU'],
  apparatus: ['Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei'],
};

const japanese: Fallback = {
  range: `${han}, U+3040-30FF, U+31F0-31FF`,
  text: ['Noto Serif CJK JP', 'Source Han Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho'],
  apparatus: ['Noto Sans CJK JP', 'Source Han Sans JP', 'Hiragino Sans', 'Yu Gothic'],
};

const greek: Fallback = {
  range: 'U+370-3FF, U+1F00-1FFF',
  text: ['Noto Serif', 'Palatino Linotype', 'Times New Roman'],
  apparatus: ['Noto Sans', 'Segoe UI', 'Arial'],
};

const cyrillic: Fallback = {
  range: 'U+400-52F, U+1C80-1C8F, U+2DE0-2DFF, U+A640-A69F',
  text: ['Noto Serif', 'Times New Roman'],
  apparatus: ['Noto Sans', 'Segoe UI', 'Arial'],
};

const scripts: readonly (readonly [RegExp, Fallback])[] = [
  [/\p{Script=Arab}/u, arabic],
  [/\p{Script=Hebr}/u, hebrew],
  [/\p{Script=Deva}/u, devanagari],
  [/\p{Script=Grek}/u, greek],
  [/\p{Script=Cyrl}/u, cyrillic],
];

/**
 * The faces that stand in for scripts of which some characters have no font, as
 * rules of a style sheet; empty where all have one. Han characters are set as in
 * Japan where there is kana among them, else by the language of the edition.
 *
 * @param lacking the characters that neither the engine's fonts nor the edition's have
 * @param language of the edition, a tag of BCP 47
 */
export function fallbackRules(lacking: readonly string[], language: string): string[] {
  const has = (pattern: RegExp): boolean => lacking.some((one) => pattern.test(one));
  const isJapanese = has(/[\p{Script=Hira}\p{Script=Kana}]/u) || language.startsWith('ja');
  const isTraditional = /^(?:yue|zh-(?:.*-)?(?:Hant|TW|HK|MO))\b/i.test(language);
  const east = isJapanese ? japanese : isTraditional ? traditional : chinese;
  const wanted = [
    ...scripts.filter(([pattern]) => has(pattern)).map(([, fallback]) => fallback),
    ...(has(/[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}]/u) ? [east] : []),
  ];
  return wanted.flatMap(({ range, text, apparatus }) => [
    faceOf('Apparatus Serif Fallback', text, range),
    faceOf('Apparatus Sans Fallback', apparatus, range),
  ]);
}

const faceOf = (family: string, names: readonly string[], range: string): string =>
  `@font-face { font-family: "${family}"; src: ${names.map((name) => `local("${name}")`).join(', ')}; unicode-range: ${range}; }`;
