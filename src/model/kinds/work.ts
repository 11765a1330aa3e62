import { defineKind } from './define-kind.ts';
import { exact, known } from './entry-data.ts';

export const work = defineKind({
  id: 'work',
  names: {
    en: { one: 'Work', other: 'Works' },
    fr: { one: 'Œuvre', other: 'Œuvres' },
    ru: { one: 'Произведение', other: 'Произведения' },
    ar: { one: 'عمل', other: 'أعمال' },
  },
  ends: [],
  tei: { list: 'listBibl', element: 'bibl', name: 'title' },
  facts: {
    published: {
      type: 'date',
      labels: { en: 'Published', fr: 'Publication', ru: 'Опубликовано', ar: 'تاريخ النشر' },
      description: 'When it came out.',
      isOnLine: true,
      dates: 'beginning',
    },
  },
  data: ({ date, facts }) => ({
    '@type': 'CreativeWork',
    ...known({ datePublished: exact(facts?.published ?? date) }),
  }),
});
