import { defineKind } from './define-kind.ts';
import { exact, known, namedPlace } from './entry-data.ts';
import { placeName } from './shared-facts.ts';

export const event = defineKind({
  id: 'event',
  names: {
    en: { one: 'Event', other: 'Events' },
    fr: { one: 'Événement', other: 'Événements' },
    ru: { one: 'Событие', other: 'События' },
    ar: { one: 'حدث', other: 'أحداث' },
  },
  isTelling: true,
  ends: ['endorses', 'implements', 'takes-part-in'],
  tei: { list: 'listEvent', element: 'event', name: 'eventName' },
  facts: {
    place: { ...placeName, description: 'Where it happened.' },
    participants: {
      type: 'list',
      labels: { en: 'Participants', fr: 'Participants', ru: 'Участники', ar: 'المشاركون' },
      description: 'Who took part.',
    },
  },
  data: ({ date, facts }) => {
    const [start, end] = date?.split('/') ?? [];
    return {
      '@type': 'Event',
      ...known({ startDate: exact(start), endDate: exact(end), location: namedPlace(facts?.place) }),
    };
  },
});
