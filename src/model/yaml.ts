import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { codePointOf, unfitCharacters } from './characters.ts';
import type { Finding, Place } from './finding.ts';
import { yamlLimit } from './findings/limits.ts';
import { yamlSyntax } from './findings/syntax.ts';
import { textCharacter } from './findings/texts.ts';
import { deepest, lineTooDeep } from './yaml-depth.ts';
import { keyOf, yamlPlaces } from './yaml-places.ts';

type Path = readonly PropertyKey[];

/** YAML as data, with the place of every field. */
export interface ReadYaml {
  /** Undefined where the text couldn't be parsed, null where it is empty. A finding alone doesn't say which. */
  readonly value: unknown;
  /** The same with each figure, `true` and `false` in the characters that the editor wrote. */
  readonly text: unknown;
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
  const line = lineTooDeep(text);
  if (line !== undefined) {
    const place = { file, line: line + firstLine - 1, column: 1 };
    return { ...readYaml('', file, firstLine), value: undefined, findings: [yamlLimit.tooDeep(place, deepest)] };
  }
  const lineCounter = new LineCounter();
  // Keys are compared here: the parser compares each with all before it.
  const options = { lineCounter, prettyErrors: false, schema: 'core', merge: false, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const slips = oneALine([...findInNodes(document, text, placeOf), ...findByParser(document, text, placeOf)]);
  const findings = [...slips, ...unfitScalars(document, text, placeOf)];
  const places = yamlPlaces(document.contents);
  return {
    value: slips.length === 0 ? dataOf(document.contents, false) : undefined,
    text: slips.length === 0 ? dataOf(document.contents, true) : undefined,
    has: (path) => places.has(path),
    locate: (path) => placeOf(places.offsetOf(path)),
    locateKey: (path, key) => placeOf(places.keyOffset(path, key) ?? places.offsetOf(path)),
    findings,
  };
}

/** What the parser lets pass: aliases, and keys that stand twice. */
function findInNodes(document: Document.Parsed, text: string, placeOf: (offset: number) => Place): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    // Aliases save an editor nothing, and their text is most often meant as emphasis.
    Alias: (_, { source, range }) => {
      found.push(yamlSyntax.alias(placeOf(range![0]), source, lineAt(text, range![0])));
    },
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = keyOf(key);
        if (seen.has(name)) found.push(yamlSyntax.keyTwice(placeOf((key as Node).range![0]), name));
        seen.add(name);
      }
    },
  });
  return found;
}

function findByParser(document: Document.Parsed, text: string, placeOf: (offset: number) => Place): Finding[] {
  return document.errors.map(({ pos: [offset], code, message }) => {
    return yamlSyntax.parser(placeOf(offset), code, message.split('\n')[0]!, lineAt(text, offset));
  });
}

/** The line that an offset lies in, without the space around it. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

/** Escapes that stand for characters which no page can hold; such characters themselves are found in the file. */
function unfitScalars(document: Document.Parsed, text: string, placeOf: (offset: number) => Place): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range) return;
      const [unfit] = unfitCharacters(value);
      if (!unfit || text.slice(range[0], range[1]).includes(unfit.sign)) return;
      found.push(textCharacter.escaped(placeOf(range[0]), codePointOf(unfit.sign)));
    },
  });
  return found;
}

/** The parser says of one slip what it breaks in turn: the first of each line is kept. */
function oneALine(findings: readonly Finding[]): Finding[] {
  const lines = new Set<number>();
  return findings.filter(({ place: { line } }) => !lines.has(line) && lines.add(line));
}

/** The data of a node without aliases; keys that are no scalars are none of the model's. */
function dataOf(node: unknown, isText: boolean): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key), dataOf(value, isText)]));
  if (isSeq(node)) return node.items.map((element) => dataOf(element, isText));
  if (!isScalar(node)) return null;
  const { value, source } = node;
  const isFigure = typeof value === 'number' || typeof value === 'boolean';
  return isText && isFigure && source !== undefined ? source : value;
}
