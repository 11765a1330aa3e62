/** The languages in which the engine's interface is complete. */
export const languages = ['en', 'fr', 'ru', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Words of the interface in each of them. */
export type Labels = Readonly<Record<Language, string>>;
