import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

type Path = readonly PropertyKey[];

/** Where the fields of a YAML document stand, in UTF-16 units from its start. */
interface YamlPlaces {
  /** Whether the field was written. */
  has(path: Path): boolean;
  /** The start of a field's value; of the nearest field around it where it wasn't written. */
  offsetOf(path: Path): number;
  /** The start of a key in the mapping at `path`; undefined where it isn't there. */
  keyOffset(path: Path, key: string): number | undefined;
}

/** Looks fields up by their keys: each mapping is indexed once, when it is first asked. */
export function yamlPlaces(root: unknown): YamlPlaces {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    let index = indexes.get(map);
    if (!index) indexes.set(map, (index = new Map(map.items.map((pair) => [keyOf(pair.key), pair]))));
    return index.get(String(key));
  };
  const childOf = (node: unknown, key: PropertyKey): unknown => {
    if (isMap(node)) return pairOf(node, key)?.value;
    return isSeq(node) ? node.items[Number(key)] : undefined;
  };
  const nodeAt = (path: Path): unknown => path.reduce<unknown>(childOf, root);
  const keyOffset = (path: Path, key: string): number | undefined => {
    const map = nodeAt(path);
    return isMap(map) ? (pairOf(map, key)?.key as Node | undefined)?.range?.[0] : undefined;
  };
  const offsetOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(path.slice(0, length));
      // A block scalar's text begins on the line after its key: point to the key.
      if (isScalar(node) && node.type?.startsWith('BLOCK')) {
        return keyOffset(path.slice(0, length - 1), String(path[length - 1])) ?? node.range![0];
      }
      const range = (node as Node | undefined)?.range;
      if (range) return range[0];
    }
    return (root as Node | null)?.range?.[0] ?? 0;
  };
  const has = (path: Path): boolean => {
    const last = path.at(-1);
    if (last === undefined) return root !== null;
    const parent = nodeAt(path.slice(0, -1));
    return isMap(parent) ? pairOf(parent, last) !== undefined : childOf(parent, last) !== undefined;
  };
  return { has, offsetOf, keyOffset };
}

/** A key as it was written; of a scalar only, as the model has no others. */
export const keyOf = (key: unknown): string =>
  isScalar(key) ? (key.source ?? String(key.value)) : '(a list or group of fields)';
