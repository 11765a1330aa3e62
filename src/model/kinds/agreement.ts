import { defineKind } from './define-kind.ts';
import { exact, known } from './entry-data.ts';
import { placeName } from './shared-facts.ts';

export const agreement = defineKind({
  id: 'agreement',
  names: {
    en: { one: 'Agreement', other: 'Agreements and statements' },
    fr: { one: 'Accord', other: 'Accords et déclarations' },
    ru: { one: 'Соглашение', other: 'Соглашения и заявления' },
    ar: { one: 'اتفاق', other: 'اتفاقات وبيانات' },
  },
  isEssential: true,
  isTelling: true,
  isInstrument: true,
  ends: ['amends', 'endorses', 'extends', 'implements', 'member-of', 'takes-part-in'],
  tei: { list: 'listBibl', element: 'bibl', name: 'title' },
  facts: {
    signed: {
      type: 'date',
      labels: {
        en: 'Signed or issued',
        fr: 'Signé ou publié',
        ru: 'Подписано или опубликовано',
        ar: 'تاريخ التوقيع أو الصدور',
      },
      description: 'Day of signature, or of issue for a statement.',
      isOnLine: true,
      dates: 'act',
    },
    place: { ...placeName, description: 'Where it was signed or issued.', isOnLine: true },
    parties: {
      type: 'list',
      labels: { en: 'Parties', fr: 'Parties', ru: 'Стороны', ar: 'الأطراف' },
      description: 'Who signed or issued it.',
    },
    status: {
      type: 'text',
      labels: { en: 'Status', fr: 'Statut', ru: 'Статус', ar: 'الوضع' },
      description: 'Its standing on the date of the document, in a few words.',
    },
  },
  data: ({ symbol, date, facts }) => ({
    '@type': 'Legislation',
    ...known({ legislationIdentifier: symbol, legislationDate: exact(facts?.signed ?? date) }),
  }),
});
