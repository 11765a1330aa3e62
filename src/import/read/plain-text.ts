import { unknownDescription, type Block, type ImportedText } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import { trimmed } from '../words-builder.ts';

/** Characters of a line from which on a text may have been broken for a screen, and to which. */
const [narrow, wide] = [50, 100];

/** Reads a text of which each line is a paragraph. It is kept as it was received. */
export function readPlainText(text: string, remarks: Remarks): ImportedText {
  const lines = text.split(/\r\n|[\r\n]/);
  const blocks = lines.flatMap((line, i): Block[] => {
    const words = trimmed(line, [], i + 1);
    return words ? [{ type: 'paragraph', part: 'plain', words }] : [];
  });
  remarkOnLines(lines, remarks);
  return { description: unknownDescription, blocks, notes: [], things: [], remarks: [], received: text };
}

/** What a converter leaves in a text, and an editor would want to know of. */
function remarkOnLines(lines: readonly string[], remarks: Remarks): void {
  const broken = lines.filter(
    (line, i) =>
      line.length >= narrow && line.length <= wide && !/[.!?:”"»]\s*$/.test(line) && /\S/.test(lines[i + 1] ?? ''),
  );
  if (broken.length > 3 && broken.length * 3 > lines.length)
    remarks.guessed(
      'each line is a paragraph, though the lines seem to be broken to a width: join those of a paragraph first, if they are',
      lines.indexOf(broken[0]!) + 1,
    );
  lines.forEach((line, i) => {
    if (line.includes('­')) remarks.guessed('a soft hyphen, which is kept', i + 1);
    if (/[\u200b\ufeff]/.test(line)) remarks.guessed('a space without width, which is kept', i + 1);
  });
}
