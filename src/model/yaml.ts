import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Finding, Place } from './finding.ts';

type Path = readonly PropertyKey[];

/** YAML as data, with the place of every field. */
export interface ReadYaml {
  readonly value: unknown;
  /** Whether the field was written. */
  has(path: Path): boolean;
  /** The place of a field's value; of the nearest field around it where it wasn't written. */
  locate(path: Path): Place;
  /** The place of a key in the mapping at `path`. */
  locateKey(path: Path, key: string): Place;
  readonly findings: readonly Finding[];
}

/**
 * Reads YAML 1.2 with the core schema: no tags make objects, dates stay
 * strings, aliases are refused. All syntax errors are found; the value is then undefined.
 *
 * @param file for the places
 * @param firstLine line of the file on which `text` begins, from 1
 */
export function readYaml(text: string, file: string, firstLine = 1): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', merge: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const syntax = (offset: number, message: string, remedy: string): Finding => ({
    code: 'yaml/syntax',
    severity: 'error',
    place: placeOf(offset),
    message,
    remedy,
  });
  const found: Finding[] = [];
  // Aliases save an editor nothing, and their text is most often meant as emphasis.
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push(
        syntax(
          range![0],
          `“*${source}” is an alias in YAML, not emphasis.`,
          'Put the value in quotation marks, or write it below “>-”.',
        ),
      );
    },
  });
  for (const { pos, message } of document.errors) {
    const line = text
      .slice(text.lastIndexOf('\n', pos[0] - 1) + 1)
      .split(/\r?\n/, 1)[0]!
      .trim();
    found.push(
      syntax(
        pos[0],
        `This isn't YAML: ${message.split('\n')[0]}${line === '' ? '' : `, in “${abridge(line)}”`}.`,
        'Correct the line; put values that contain “: ” or begin with a sign in quotation marks.',
      ),
    );
  }
  // The parser says of one slip what it breaks in turn.
  const findings = found.filter(({ place }, i) => found.findIndex((f) => f.place.line === place.line) === i);
  return {
    value: findings.length === 0 ? document.toJS() : undefined,
    has: (path) => document.hasIn(path),
    locate: (path) => placeOf(offsetOf(document, path)),
    locateKey: (path, key) => placeOf(keyOffset(document, path, key) ?? offsetOf(document, path)),
    findings,
  };
}

const abridge = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line);

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    // A block scalar's text begins on the line after its key: point to the key.
    if (isScalar(node) && node.type?.startsWith('BLOCK')) {
      return keyOffset(document, path.slice(0, length - 1), String(path[length - 1])) ?? node.range![0];
    }
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range) return range[0]!;
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0];
}
