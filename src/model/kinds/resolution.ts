import { defineKind } from './define-kind.ts';
import { exact, known } from './entry-data.ts';

export const resolution = defineKind({
  id: 'resolution',
  names: {
    en: { one: 'Resolution', other: 'Resolutions' },
    fr: { one: 'Résolution', other: 'Résolutions' },
    ru: { one: 'Резолюция', other: 'Резолюции' },
    ar: { one: 'قرار', other: 'قرارات' },
  },
  isEssential: true,
  isTelling: true,
  isInstrument: true,
  ends: ['amends', 'endorses', 'extends', 'implements', 'takes-part-in'],
  tei: { list: 'listBibl', element: 'bibl', name: 'title' },
  facts: {
    adopted: {
      type: 'date',
      labels: { en: 'Adopted', fr: 'Adoptée', ru: 'Принята', ar: 'تاريخ الاعتماد' },
      description: 'Day of adoption.',
      isRequired: true,
      isOnLine: true,
      dates: 'act',
    },
    meeting: {
      type: 'ordinal',
      labels: { en: 'Meeting', fr: 'Séance', ru: 'Заседание', ar: 'الجلسة' },
      description: 'Number of the meeting of the Council.',
    },
    vote: {
      type: 'vote',
      labels: { en: 'Vote', fr: 'Vote', ru: 'Голосование', ar: 'التصويت' },
      description: 'The recorded vote.',
      isOnLine: true,
    },
    chapterVII: {
      type: 'flag',
      labels: { en: 'Chapter VII', fr: 'Chapitre VII', ru: 'Глава VII', ar: 'الفصل السابع' },
      description: 'Whether it acts under Chapter VII of the Charter.',
    },
  },
  /** It has no votes or meetings. */
  data: ({ symbol, facts }) => ({
    '@type': 'Legislation',
    ...known({ legislationIdentifier: symbol, legislationDate: exact(facts?.adopted) }),
    ...(symbol?.startsWith('S/RES/')
      ? { legislationPassedBy: { '@type': 'Organization', name: 'United Nations Security Council' } }
      : {}),
  }),
});
