import sax from 'sax';
import { ImportError } from '../imported.ts';
import type { MarkupElement, MarkupNode } from './element.ts';

/** Elements in each other, at most: no text of the trade comes near it. */
const deepest = 200;

type Open = MarkupElement & { readonly children: MarkupNode[] };

/**
 * The root of a file of XML. Entities of HTML are known, those of a DTD are
 * not read, so that none can grow.
 *
 * @throws {ImportError} where it isn't well-formed, with the line
 */
export function readXml(xml: string): MarkupElement {
  // It knows the entities of HTML unasked: old files of TEI have `&mdash;` from a DTD.
  const reader = sax.parser(true, { position: true });
  const stack: Open[] = [];
  let root: MarkupElement | undefined;
  const line = (): number => reader.line + 1;
  reader.onerror = (error) => {
    const [what = ''] = error.message.split('\n');
    throw new ImportError(
      `Line ${line()}: this isn’t well-formed XML (${what.replace(/\.$/, '').toLowerCase()}). Mend it there, for example in an editor that checks XML; nothing was imported.`,
    );
  };
  let begins = 1;
  reader.onopentagstart = () => (begins = line());
  reader.onopentag = ({ name, attributes }) => {
    const parent = stack.at(-1);
    const element: Open = {
      type: 'element',
      name: name.replace(/^.*:/, ''),
      attributes: attributes as Record<string, string>,
      children: [],
      line: begins,
      parent,
    };
    if (stack.push(element) > deepest)
      throw new ImportError(
        `Line ${line()}: elements stand here more than ${deepest} deep in each other. This is no text; nothing was imported.`,
      );
    if (parent) parent.children.push(element);
    else root = element;
  };
  reader.ontext = reader.oncdata = (text) => {
    const parent = stack.at(-1);
    const breaks = text.split('\n').length - 1;
    parent?.children.push({ type: 'text', text, line: Math.max(1, line() - breaks), parent });
  };
  reader.onclosetag = () => stack.pop();
  reader.write(xml).close();
  if (!root) throw new ImportError('There is no element in this file. Choose a file that has a text.');
  return root;
}
