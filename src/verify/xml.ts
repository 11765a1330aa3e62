import sax from 'sax';

/** An element of XML and the text beneath it, trimmed. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
}

/**
 * The elements of a file of XML, in the order in which they end.
 * @throws where it isn't well-formed
 */
export function readXml(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open: { name: string; text: string }[] = [];
  const reader = sax.parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name }) => open.push({ name, text: '' });
  reader.ontext = reader.oncdata = (text) => open.forEach((one) => (one.text += text));
  reader.onclosetag = () => {
    const { name, text } = open.pop()!;
    found.push({ name, text: text.trim() });
  };
  reader.write(xml).close();
  return found;
}

/** The texts of the elements of a name. @throws as `readXml` */
export const textsOf = (xml: string, name: string): string[] =>
  readXml(xml)
    .filter((one) => one.name === name)
    .map(({ text }) => text);
