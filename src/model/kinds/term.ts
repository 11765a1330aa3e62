import { defineKind } from './define-kind.ts';

export const term = defineKind({
  id: 'term',
  names: {
    en: { one: 'Term', other: 'Terms' },
    fr: { one: 'Terme', other: 'Termes' },
    ru: { one: 'Термин', other: 'Термины' },
    ar: { one: 'مصطلح', other: 'مصطلحات' },
  },
  hasCommonNames: true,
  ends: ['amends', 'endorses', 'extends', 'implements', 'takes-part-in', 'uses'],
  facts: {},
  data: () => ({ '@type': 'DefinedTerm' }),
});
