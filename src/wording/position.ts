import type { Position } from '../model/kinds/fact.ts';
import { fill, words } from './words.ts';

const { north, south, east, west } = words.map;

/** A latitude in words: `36.00° N`. @param digits after the point */
export const latitudeWords = (degrees: number, language: string, digits: number): string =>
  fill(degrees < 0 ? south : north, { n: magnitude(degrees, language, digits) });

/** A longitude in words: `39.00° E`. @param digits after the point */
export const longitudeWords = (degrees: number, language: string, digits: number): string =>
  fill(degrees < 0 ? west : east, { n: magnitude(degrees, language, digits) });

/** A point on the map in words: `36.00° N, 39.00° E`. @param digits after the point */
export const positionWords = ({ lat, lon }: Position, language: string, digits: number): string =>
  latitudeWords(lat, language, digits) + words.comma + longitudeWords(lon, language, digits);

const magnitude = (degrees: number, language: string, digits: number): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Math.abs(degrees),
  );
