import { defineKind } from './define-kind.ts';

/** Latitude and longitude are one fact to a reader. */
const coordinates = {
  labelKey: 'coordinates',
  labels: { en: 'Coordinates', fr: 'Coordonnées', ru: 'Координаты', ar: 'الإحداثيات' },
} as const;

export const place = defineKind({
  id: 'place',
  names: {
    en: { one: 'Place', other: 'Places' },
    fr: { one: 'Lieu', other: 'Lieux' },
    ru: { one: 'Место', other: 'Места' },
    ar: { one: 'مكان', other: 'أماكن' },
  },
  isInNavigation: true,
  ends: ['located-in'],
  needsFacts: true,
  tei: { list: 'listPlace', element: 'place', name: 'placeName', isInText: true },
  facts: {
    lat: {
      type: 'latitude',
      ...coordinates,
      description: 'Latitude in decimal degrees, north positive.',
      isRequired: true,
      isOnLine: true,
    },
    lon: {
      type: 'longitude',
      ...coordinates,
      description: 'Longitude in decimal degrees, east positive.',
      isRequired: true,
      isOnLine: true,
    },
  },
  data: ({ facts: { lat, lon } }) => ({
    '@type': 'Place',
    geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
  }),
});
