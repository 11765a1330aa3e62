import type { ReadYaml } from './yaml.ts';

/**
 * YAML that was read before, and was sound: its data are known. It is read again
 * when the place of a field is asked for, as a finding does.
 *
 * @param value its data, as they were read
 * @param read reads it again
 */
export function knownYaml(value: unknown, read: () => ReadYaml): ReadYaml {
  let again: ReadYaml | undefined;
  const yaml = (): ReadYaml => (again ??= read());
  return {
    value,
    get text() {
      return yaml().text;
    },
    has: (path) => holds(value, path),
    locate: (path) => yaml().locate(path),
    locateKey: (path, key) => yaml().locateKey(path, key),
    findings: [],
  };
}

/** Whether data have a field, if only with nothing in it. */
function holds(value: unknown, [key, ...rest]: readonly PropertyKey[]): boolean {
  if (key === undefined) return value !== null;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return rest.length === 0 || holds((value as Readonly<Record<PropertyKey, unknown>>)[key], rest);
}
