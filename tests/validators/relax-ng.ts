/** Validates XML by a RELAX NG schema (salve-annos), fed by the events of a parser (saxes). */
import { pathToFileURL } from 'node:url';
import { convertRNGToPattern, DefaultNameResolver, type Grammar } from 'salve-annos';
import { SaxesParser } from 'saxes';

/** @param file the schema, in the XML syntax */
export const readSchema = async (file: string): Promise<Grammar> =>
  (await convertRNGToPattern(pathToFileURL(file))).pattern;

/** Every fault, with its line and column; also ids that are there twice. @throws where the XML isn't well-formed */
export function faultsOf(schema: Grammar, xml: string): string[] {
  const faults: string[] = [];
  const names = new DefaultNameResolver();
  const walker = schema.newWalker(names, true);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fire = (name: string, ...parameters: string[]): void => {
    const result = walker.fireEvent(name, parameters);
    for (const fault of Array.isArray(result) ? result : [])
      faults.push(`${parser.line}:${parser.column}  ${String(fault)}`);
  };
  let text = '';
  const flush = (): void => {
    if (text !== '') fire('text', text);
    text = '';
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (more) => (text += more));
  parser.on('opentag', ({ uri, local, attributes }) => {
    flush();
    const all = Object.values(attributes).sort((a, b) => (a.name < b.name ? -1 : 1));
    names.enterContext();
    for (const { name, prefix, local: own, value } of all)
      if (prefix === 'xmlns' || name === 'xmlns') names.definePrefix(name === 'xmlns' ? '' : own, value);
    fire('enterStartTag', uri, local);
    for (const one of all) {
      if (one.prefix === 'xmlns' || one.name === 'xmlns') continue;
      fire('attributeName', one.uri, one.local);
      fire('attributeValue', one.value);
    }
    fire('leaveStartTag');
  });
  parser.on('closetag', ({ uri, local }) => {
    flush();
    fire('endTag', uri, local);
    names.leaveContext();
  });
  parser.write(xml).close();
  const end = walker.end();
  return [...faults, ...(Array.isArray(end) ? end.map(String) : [])];
}
