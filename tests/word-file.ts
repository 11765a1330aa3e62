/** A file of Word, as small as Word still opens it. */
import { strToU8, zipSync } from 'fflate';

const schemas = 'http://schemas.openxmlformats.org';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const w = `xmlns:w="${schemas}/wordprocessingml/2006/main"`;

/**
 * @param body what stands in `<w:body>`
 * @param footnotes elements `<w:footnote>`
 */
export function wordFile(body: string, footnotes = ''): Uint8Array {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = `${schemas}/officeDocument/2006/relationships`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relations}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    ),
    'word/footnotes.xml': strToU8(`${declaration}<w:footnotes ${w}>${footnotes}</w:footnotes>`),
    'word/document.xml': strToU8(`${declaration}<w:document ${w}><w:body>${body}</w:body></w:document>`),
  });
}

/** A paragraph of Word. @param runs words, or elements */
export const wordParagraph = (runs: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${
    runs.startsWith('<') ? runs : `<w:r><w:t xml:space="preserve">${runs}</w:t></w:r>`
  }</w:p>`;
