/** Run in a thread of its own: both forms of the map, from nothing but places. */
import { naturalWidth } from '../labels/type.ts';
import { layoutMap, type PlaceMap } from './map.ts';
import { readLand } from './natural-earth.ts';

/** The map for a wide page and for a narrow one; undefined where it has no place. */
export function layoutMaps(
  places: Parameters<typeof layoutMap>[0],
  areas: Parameters<typeof layoutMap>[4],
): { readonly wide: PlaceMap | undefined; readonly narrow: PlaceMap | undefined } {
  const land = readLand();
  return {
    wide: layoutMap(places, land, naturalWidth.wide, 'wide', areas),
    narrow: layoutMap(places, land, naturalWidth.narrow, 'narrow', areas),
  };
}
