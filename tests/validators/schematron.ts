/** The rules of Schematron that a RELAX NG schema carries, by XPath (fontoxpath) on a DOM (slimdom). */
import { readFileSync } from 'node:fs';
import fontoxpath from 'fontoxpath';
import { parseXmlDocument, type Document, type Element } from 'slimdom';

const { evaluateXPathToBoolean, evaluateXPathToNodes } = fontoxpath;
const schematron = 'http://purl.oclc.org/dsdl/schematron';
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

/** Every assertion and report of a schema, and the prefixes of the names in them. */
interface Rules {
  readonly rules: readonly Test[];
  readonly prefixes: ReadonlyMap<string, string>;
}

/** Those of the schema in a file. */
export function readRules(file: string): Rules {
  const schema = parseXmlDocument(readFileSync(file, 'utf8'));
  const named = (parent: Document | Element, name: string): Element[] => [
    ...parent.getElementsByTagNameNS(schematron, name),
  ];
  const prefixes = new Map(named(schema, 'ns').map((one) => [one.getAttribute('prefix')!, one.getAttribute('uri')!]));
  const rules = named(schema, 'rule').flatMap((rule) => {
    const lets = named(rule, 'let').map((one) => [one.getAttribute('name')!, one.getAttribute('value')!] as const);
    return [...named(rule, 'assert'), ...named(rule, 'report')].map((one): Test => ({
      context: rule.getAttribute('context')!,
      test: one.getAttribute('test')!,
      isReport: one.localName === 'report',
      lets,
      says: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));
  });
  return { rules, prefixes };
}

/** What the rules find in a document; each says for which element. @throws where a rule can't be read */
export function findingsOf({ rules, prefixes }: Rules, xml: string): string[] {
  const document = parseXmlDocument(xml);
  const options = { namespaceResolver: (prefix: string) => prefixes.get(prefix) ?? null };
  const contexts = new Map<string, Element[]>();
  return rules.flatMap(({ context, test, isReport, lets, says }) => {
    const path = /^\s*\//.test(context) ? context : `//(${context})`;
    const nodes = contexts.get(context) ?? evaluateXPathToNodes<Element>(path, document, null, null, options);
    contexts.set(context, nodes);
    const named = lets.map(([name, value]) => `$${name} := (${value})`).join(', ');
    // `current()` is a function of XSLT, which XPath hasn't.
    const query = (named === '' ? test : `let ${named} return boolean(${test})`).replaceAll('current()', '$current');
    return nodes.flatMap((node) =>
      evaluateXPathToBoolean(query, node, null, { current: node }, options) === isReport
        ? [`${node.localName}: ${says}`]
        : [],
    );
  });
}
