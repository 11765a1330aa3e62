import { defineKind } from './define-kind.ts';
import { exact, known, namedPlace } from './entry-data.ts';

export const organisation = defineKind({
  id: 'organisation',
  names: {
    en: { one: 'Organisation', other: 'Organisations' },
    fr: { one: 'Organisation', other: 'Organisations' },
    ru: { one: 'Организация', other: 'Организации' },
    ar: { one: 'منظمة', other: 'منظمات' },
  },
  isEssential: true,
  isTelling: true,
  ends: ['designates', 'endorses', 'extends', 'led-by', 'member-of', 'takes-part-in', 'uses'],
  tei: { list: 'listOrg', element: 'org', name: 'orgName', isInText: true },
  facts: {
    founded: {
      type: 'date',
      labels: { en: 'Founded', fr: 'Fondation', ru: 'Основана', ar: 'تاريخ التأسيس' },
      description: 'When it was set up.',
      isOnLine: true,
      dates: 'beginning',
    },
    seat: {
      type: 'text',
      labels: { en: 'Seat', fr: 'Siège', ru: 'Местопребывание', ar: 'المقر' },
      description: 'Where it sits.',
      isOnLine: true,
    },
    members: {
      type: 'texts',
      labels: { en: 'Members', fr: 'Membres', ru: 'Члены', ar: 'الأعضاء' },
      description: 'How many members, or which.',
    },
  },
  data: ({ facts }) => ({
    '@type': 'Organization',
    ...known({ foundingDate: exact(facts?.founded), location: namedPlace(facts?.seat) }),
  }),
});
