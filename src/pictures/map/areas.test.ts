import { geoEquirectangular } from 'd3-geo';
import { expect, it } from 'vitest';
import { placeAreas } from './areas.ts';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const projection = geoEquirectangular().scale(300).translate([200, 150]);
const area = (title: string, lat: number, lon: number) => ({ title, lat, lon, id: undefined });

it('sets a name where its area is', () => {
  const [placed] = placeAreas([area('Syria', 0, 0)], frame, projection, []);
  expect([placed!.x, placed!.y]).toEqual([200, 150]);
});

it('gives way to a dot, and leaves out what has no room', () => {
  const dot = { x: 195, y: 150, width: 10, height: 10 };
  const [placed] = placeAreas([area('Syria', 0, 0)], frame, projection, [dot]);
  expect(placed!.y).not.toBe(150);
  expect(placeAreas([area('Syria', 0, 0)], frame, projection, [frame])).toEqual([]);
  expect(placeAreas([area('Chile', -30, -70)], frame, projection, [])).toEqual([]);
});

it('never sets one name over another', () => {
  const placed = placeAreas([area('Syria', 0, 0), area('Lebanon', 0, 1)], frame, projection, []);
  expect(placed.length).toBe(1);
  expect(placeAreas([area('Syria', 0, 0), area('Lebanon', 8, 0)], frame, projection, [])).toHaveLength(2);
});

it('stands across a line only where it has no other place', () => {
  const line = { x: 0, y: 145, width: 400, height: 0 };
  const [placed] = placeAreas([area('Syria', 0, 0)], frame, projection, [], [line]);
  expect(placed!.y).not.toBe(150);
  const lines = Array.from({ length: 30 }, (_, i) => ({ ...line, y: i * 10 }));
  expect(placeAreas([area('Syria', 0, 0)], frame, projection, [], lines)[0]!.y).toBe(150);
});
