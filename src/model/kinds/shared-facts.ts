/** Where something happened, in words; what the place is, the kind says. */
export const placeName = {
  type: 'text',
  labels: { en: 'Place', fr: 'Lieu', ru: 'Место', ar: 'المكان' },
} as const;
