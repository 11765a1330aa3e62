import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { currentProject } from '../../project/project.ts';
import type { Land } from './land.ts';

/**
 * The land at 1:50 million, of Natural Earth (public domain) by way of world-atlas.
 *
 * Land only: where borders run is in dispute between parties that an edition
 * may quote, and a map has no room to say so.
 */
export function readLand(): Land {
  const file = join(currentProject().engine, 'assets', 'map', 'land-50m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const land = feature(topology, topology.objects.land!);
  const shapes = land.type === 'FeatureCollection' ? land.features.map((f) => f.geometry) : [land.geometry];
  return {
    type: 'MultiPolygon',
    coordinates: shapes.flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.coordinates : [])),
  };
}
