import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Land } from './land.ts';

/**
 * The land at 1:50 million, of Natural Earth (public domain) by way of world-atlas.
 *
 * Land only: where borders run is in dispute between parties that an edition
 * may quote, and a map has no room to say so.
 */
export function readLand(): Land {
  // Bundled pages don't know where they came from; the working directory is the project's.
  const require = createRequire(join(process.cwd(), 'package.json'));
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-50m.json'), 'utf8')) as Topology;
  const land = feature(topology, topology.objects['land']!);
  const shapes = land.type === 'FeatureCollection' ? land.features.map((f) => f.geometry) : [land.geometry];
  return {
    type: 'MultiPolygon',
    coordinates: shapes.flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.coordinates : [])),
  };
}
