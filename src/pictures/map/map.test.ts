import { gzipSync } from 'node:zlib';
import { geoAzimuthalEqualArea } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contains, overlap, type Box } from '../labels/box.ts';
import { clustersOf } from './clusters.ts';
import { layoutMap, type MapPlace, type PlaceMap } from './map.ts';
import { readLand } from './natural-earth.ts';
import { cullLand } from './cull.ts';
import { dotBox, isLevelWith, nearness, toCentre } from '../labels/label-forms.ts';
import { drawLand } from './land.ts';
import { crosses, meet } from '../labels/segment.ts';
import { simplifyLine, type Point } from './simplify.ts';

const noLand = { type: 'MultiPolygon' as const, coordinates: [] };
const land = readLand();

const place = (title: string, lat: number, lon: number, mentions = 1): MapPlace => ({
  id: title.toLowerCase(),
  title,
  lat,
  lon,
  mentions,
});
const levant = [
  place('Damascus', 33.51, 36.29),
  place('Raqqa', 35.95, 39.01, 9),
  place('Sochi', 43.59, 39.72),
  place('Geneva', 46.2, 6.14),
];
const america = [place('Washington', 38.91, -77.04), place('New York', 40.71, -74.01)];

const titles = fc.oneof(
  fc.constantFrom('Rome', 'New York', 'Saudi Arabia', 'Hmeimim air base', 'Deir ez-Zor'),
  fc.string({ minLength: 1, maxLength: 40 }),
);
const placeAt = (lat: fc.Arbitrary<number>, lon: fc.Arbitrary<number>): fc.Arbitrary<MapPlace> =>
  fc.record({ id: fc.uuid(), title: titles, lat, lon, mentions: fc.nat(30) });
const degrees = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const places = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: placeAt(degrees(25, 60), degrees(-10, 55)) },
    placeAt(degrees(-90, 90), degrees(-180, 180)),
  ),
  { minLength: 1, maxLength: 30 },
);
const forms = fc.constantFrom(['wide', 960] as const, ['narrow', 342] as const);

/** Pairs of labels, dots or scale bars that meet; dots may, where two places are one. */
function meeting({ frames }: PlaceMap): [Box, Box][] {
  return frames.flatMap(({ places: placed, scaleBar }) => {
    const labels = placed.flatMap(({ label }) => label?.box ?? []);
    const others = [
      ...placed.map(({ place: p, ...dot }) => dotBox({ ...dot, text: p.title })),
      ...(scaleBar ? [scaleBar.box] : []),
    ];
    return labels.flatMap((box, i) =>
      [...labels.slice(i + 1), ...others].flatMap((other): [Box, Box][] => (overlap(box, other) ? [[box, other]] : [])),
    );
  });
}

describe('layoutMap', () => {
  it('gives nothing where there are no places', () => {
    expect(layoutMap([], noLand, 960, 'wide')).toBeUndefined();
  });

  it('shows a single place, not larger than the coastline allows', () => {
    const map = layoutMap([place('Rome', 41.9, 12.5)], land, 342, 'narrow')!;
    expect(map.frames).toHaveLength(1);
    expect(map.frames[0]!.places[0]).toMatchObject({ x: expect.closeTo(171, 0) as number, label: { lines: ['Rome'] } });
    expect(map.frames[0]!.scaleBar!.kilometres).toBeGreaterThanOrEqual(100);
  });

  it('gives places across the ocean a frame on their side', () => {
    const [main, inset] = layoutMap([...levant, ...america], noLand, 960, 'wide')!.frames;
    expect(main!.places.map(({ place: p }) => p.title)).toEqual(['Damascus', 'Raqqa', 'Sochi', 'Geneva']);
    expect(inset!.box.x + inset!.box.width).toBeLessThan(main!.box.x);
  });

  it('shows places all over the globe on one map of the world', () => {
    const scattered = [place('A', 0, 0), place('B', 0, 90), place('C', 0, 180), place('D', 0, -90), place('E', 60, 40)];
    const map = layoutMap(scattered, noLand, 960, 'wide')!;
    expect(map.frames).toHaveLength(1);
    expect(map.frames[0]!.places.every(({ label }) => label !== undefined)).toBe(true);
  });

  it('draws coastlines of a few kilobytes, in whole pixels', () => {
    const { frames } = layoutMap([...levant, ...america], land, 960, 'wide')!;
    const paths = frames.map((frame) => frame.land).join('');
    expect(paths).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
    expect(gzipSync(paths).length).toBeLessThan(12_000);
  });

  test('labels never meet labels, dots or scale bars, and stay in their frame', () => {
    fc.assert(
      fc.property(places, forms, (some, [form, width]) => {
        const map = layoutMap(some, noLand, width, form)!;
        expect(meeting(map)).toEqual([]);
        for (const { box, places: placed } of map.frames) {
          for (const { label } of placed) if (label) expect(contains(box, label.box)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('leaders cross no label and no other leader', () => {
    fc.assert(
      fc.property(places, forms, (some, [form, width]) => {
        for (const { places: placed } of layoutMap(some, noLand, width, form)!.frames) {
          const labels = placed.flatMap(({ label }) => label ?? []);
          for (const label of labels) {
            if (!label.leader) continue;
            for (const other of labels) {
              if (other === label) continue;
              expect(crosses(label.leader, other.box)).toBe(false);
              if (other.leader) expect(meet(label.leader, other.leader)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('labels are nearest to their own dots, and are no smaller than a fingertip', () => {
    fc.assert(
      fc.property(places, forms, (some, [form, width]) => {
        for (const { places: placed } of layoutMap(some, noLand, width, form)!.frames) {
          for (const { x, y, radius, label } of placed) {
            if (!label) continue;
            expect(label.box.height).toBeGreaterThanOrEqual(24);
            for (const other of placed) {
              if (Math.hypot(other.x - x, other.y - y) <= radius) continue;
              expect(toCentre(other, label.box)).toBeGreaterThanOrEqual(nearness * toCentre({ x, y }, label.box));
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a label off its dot, with another dot near it, is tied to its own by a leader from edge to letters', () => {
    fc.assert(
      fc.property(places, forms, (some, [form, width]) => {
        for (const { places: placed } of layoutMap(some, noLand, width, form)!.frames) {
          for (const { x, y, radius, label } of placed) {
            if (!label) continue;
            const others = placed.filter((other) => Math.hypot(other.x - x, other.y - y) > radius);
            const isNear = others.some((other) => toCentre(other, label.box) - other.radius < 25);
            if (isNear && toCentre({ x, y }, label.box) > radius + 10) expect(label.leader).toBeDefined();
            if (!label.leader) continue;
            const { x1, y1, x2, y2 } = label.leader;
            expect(Math.hypot(x1 - x, y1 - y)).toBeCloseTo(radius);
            expect(toCentre({ x: x2, y: y2 }, label.box)).toBeLessThan(2.1);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the labels of two near places from standing level with each other’s dots', () => {
    const europe = [place('Brussels', 50.85, 4.35), place('Skhirat', 33.85, -7.03), place('Iran', 32.4, 53.7)];
    const { places: placed } = layoutMap([...europe, ...levant], noLand, 342, 'narrow')!.frames[0]!;
    const [damascus, raqqa] = ['Damascus', 'Raqqa'].map((title) => {
      const { label, place: p, ...dot } = placed.find((one) => one.place.title === title)!;
      return { dot: { ...dot, text: p.title }, box: label!.box };
    });
    expect(isLevelWith(raqqa!.dot, damascus!.dot, damascus!.box)).toBe(false);
    expect(isLevelWith(damascus!.dot, raqqa!.dot, raqqa!.box)).toBe(false);
  });

  it('shows places larger that stand too close for their labels', () => {
    const coast = [
      place('Tripoli', 32.89, 13.19),
      place('Sirte', 31.21, 16.59),
      place('Benghazi', 32.12, 20.07),
      place('Tobruk', 32.08, 23.98),
    ];
    const map = layoutMap(
      [place('Skhirat', 33.85, -7.03), place('Iran', 32.4, 53.7), ...levant, ...coast],
      noLand,
      342,
      'narrow',
    )!;
    const [main, larger] = map.frames;
    expect(contains(main!.box, main!.detail!)).toBe(true);
    expect(larger!.places.map(({ place: p }) => p.title).sort()).toEqual(coast.map(({ title }) => title).sort());
    expect(map.frames.flatMap((frame) => frame.places).filter(({ label }) => !label)).toEqual([]);
  });

  test('every place is on the map once, within its frame', () => {
    fc.assert(
      fc.property(places, forms, (some, [form, width]) => {
        const { frames } = layoutMap(some, noLand, width, form)!;
        expect(frames.flatMap((frame) => frame.places.map(({ place: p }) => p.id)).sort()).toEqual(
          some.map(({ id }) => id).sort(),
        );
        for (const { box, places: placed } of frames) {
          for (const { x, y } of placed) expect(contains(box, { x, y, width: 0, height: 0 })).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('what is left out of the land is not seen', () => {
  const box = { x: 0, y: 0, width: 400, height: 300 };
  const scales = fc.integer({ min: 400, max: 1700 });
  fc.assert(
    fc.property(degrees(-180, 180), degrees(-75, 75), scales, (lon, lat, scale) => {
      const projection = geoAzimuthalEqualArea()
        .rotate([-lon, -lat])
        .scale(scale)
        .translate([200, 150])
        .clipExtent([
          [0, 0],
          [400, 300],
        ]);
      expect(drawLand(cullLand(land, projection, box), projection)).toBe(drawLand(land, projection));
    }),
    { numRuns: 25 },
  );
});

describe('clustersOf', () => {
  it('keeps places that are near each other by steps together', () => {
    expect(clustersOf([place('A', 50, 0), place('B', 50, 60), place('C', 50, 30)])).toHaveLength(1);
  });
});

test('a simplified line keeps its ends, and stays within the tolerance', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 20 }), (line: Point[], tolerance) => {
      const simple = simplifyLine(line, tolerance);
      expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
      for (const [x, y] of line) {
        const nearest = Math.min(...simple.slice(1).map((end, i) => distance([x, y], simple[i]!, end)));
        expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});

/** From a point to the nearest of 400 points of a segment; at most half a step more than to the segment. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const shares = Array.from({ length: 401 }, (_, i) => i / 400);
  const step = Math.hypot(bx - ax, by - ay) / 400;
  return (
    Math.min(...shares.map((share) => Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)))) - step / 2
  );
}
