/** The rules of Schematron that a RELAX NG schema carries, by XPath (fontoxpath) on a DOM (slimdom). */
import { readFileSync } from 'node:fs';
import fontoxpath from 'fontoxpath';
import { parseXmlDocument, type Document, type Element, type Node } from 'slimdom';

const { evaluateXPathToBoolean, evaluateXPathToNodes } = fontoxpath;
const schematron = 'http://purl.oclc.org/dsdl/schematron';
const prefixes: Readonly<Record<string, string>> = {
  tei: 'http://www.tei-c.org/ns/1.0',
  rng: 'http://relaxng.org/ns/structure/1.0',
  sch: schematron,
  xs: 'http://www.w3.org/2001/XMLSchema',
  teix: 'http://www.tei-c.org/ns/Examples',
};

/** What a rule says of the nodes in its context, and the words for it. */
interface Test {
  readonly context: string;
  readonly test: string;
  /** Whether it is a fault that the test is true. */
  readonly isReport: boolean;
  /** Values that the test names. */
  readonly lets: readonly (readonly [name: string, value: string])[];
  readonly says: string;
}

/** Every assertion and report of the schema in a file. */
export function readRules(file: string): Test[] {
  const schema = parseXmlDocument(readFileSync(file, 'utf8'));
  const named = (parent: Document | Element, name: string): Element[] => [
    ...parent.getElementsByTagNameNS(schematron, name),
  ];
  return named(schema, 'rule').flatMap((rule) => {
    const lets = named(rule, 'let').map((one) => [one.getAttribute('name')!, one.getAttribute('value')!] as const);
    return [...named(rule, 'assert'), ...named(rule, 'report')].map((one): Test => ({
      context: rule.getAttribute('context')!,
      test: one.getAttribute('test')!,
      isReport: one.localName === 'report',
      lets,
      says: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));
  });
}

/** What the rules find in a document; each says for which element. @throws where a rule can't be read */
export function findingsOf(rules: readonly Test[], xml: string): string[] {
  const document = parseXmlDocument(xml);
  const options = { namespaceResolver: (prefix: string) => prefixes[prefix] ?? null };
  const contexts = new Map<string, Node[]>();
  return rules.flatMap(({ context, test, isReport, lets, says }) => {
    const path = context
      .split('|')
      .map((one) => `//${one.trim().replace(/^\/+/, '')}`)
      .join(' | ');
    const nodes = contexts.get(path) ?? evaluateXPathToNodes<Node>(path, document, null, null, options);
    contexts.set(path, nodes);
    const named = lets.map(([name, value]) => `let $${name} := (${value}) `).join('');
    // A function of XSLT, which XPath hasn't.
    const query = `${named === '' ? '' : `${named}return `}boolean(${test})`.replaceAll('current()', '$current');
    return nodes.flatMap((node) =>
      evaluateXPathToBoolean(query, node, null, { current: node }, options) === isReport
        ? [`${(node as Element).localName}: ${says}`]
        : [],
    );
  });
}
