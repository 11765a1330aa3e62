import { defineKind } from './define-kind.ts';

export const equipment = defineKind({
  id: 'equipment',
  names: {
    en: { one: 'Equipment', other: 'Equipment' },
    fr: { one: 'Matériel', other: 'Matériels' },
    ru: { one: 'Техника', other: 'Техника' },
    ar: { one: 'عتاد', other: 'عتاد' },
  },
  hasCommonNames: true,
  ends: ['uses'],
  tei: { list: 'listObject', element: 'object', name: 'objectName' },
  facts: {
    operator: {
      type: 'text',
      labels: { en: 'Operator', fr: 'Exploitant', ru: 'Эксплуатант', ar: 'الجهة المشغّلة' },
      description: 'Who operates it.',
    },
    introduced: {
      type: 'date',
      labels: { en: 'Introduced', fr: 'Mise en service', ru: 'Ввод в эксплуатацию', ar: 'تاريخ دخول الخدمة' },
      description: 'When it came into use.',
      dates: 'beginning',
    },
  },
  data: () => ({ '@type': 'Product' }),
});
