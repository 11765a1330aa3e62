import { defineKind } from './define-kind.ts';
import { exact, known } from './entry-data.ts';
import { officeIn } from './office.ts';

export const person = defineKind({
  id: 'person',
  names: {
    en: { one: 'Person', other: 'Persons' },
    fr: { one: 'Personne', other: 'Personnes' },
    ru: { one: 'Персона', other: 'Персоны' },
    ar: { one: 'شخصية', other: 'شخصيات' },
  },
  isInNavigation: true,
  ends: ['designates', 'led-by'],
  tei: { list: 'listPerson', element: 'person', name: 'persName', isInText: true },
  facts: {
    born: {
      type: 'date',
      labels: { en: 'Born', fr: 'Naissance', ru: 'Дата рождения', ar: 'تاريخ الميلاد' },
      description: 'Date of birth.',
      isOnLine: true,
      until: 'died',
    },
    died: {
      type: 'date',
      labels: { en: 'Died', fr: 'Décès', ru: 'Дата смерти', ar: 'تاريخ الوفاة' },
      description: 'Date of death.',
    },
    offices: {
      type: 'list',
      labels: { en: 'Offices', fr: 'Fonctions', ru: 'Должности', ar: 'المناصب' },
      description: 'Offices held, each with its years.',
    },
  },
  data: ({ facts }, year) => ({
    '@type': 'Person',
    ...known({
      birthDate: exact(facts?.born),
      deathDate: exact(facts?.died),
      jobTitle: officeIn(year, facts?.offices ?? []),
    }),
  }),
});
