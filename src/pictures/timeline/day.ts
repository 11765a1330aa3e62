const dayLength = 864e5; // ms

/** A day, `YYYY-MM-DD`, as a number: days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);

/** The first day of a month, as a number of days; months count from 0 and may run over into other years. */
export function firstOfMonth(year: number, month = 0): number {
  // `Date.UTC` takes the years 0 to 99 for the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / dayLength;
}

/** The day as a date, for formatting in UTC. */
export const dateOf = (day: number): Date => new Date(day * dayLength);

/** The year that a day lies in. */
export const yearOf = (day: number): number => dateOf(Math.floor(day)).getUTCFullYear();
