import { paragraphId } from '../../contract/ids.ts';

/**
 * `xml:id`s are NCNames, which begin with no figure; ids of the edition may. An
 * underscore, which none of them has, goes before. Whatever isn't an entry,
 * paragraph or mention has a full stop in its id, which none of them has either.
 */
const nameOf = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

/** Of an entry; one that is called as a paragraph or a mention has an underscore before it, too. */
export const entryXmlId = (id: string): string => (/^p\d+$|-p\d+-\d+$/.test(id) ? `_${id}` : nameOf(id));
export const mentionXmlId = nameOf;
export const paragraphXmlId = paragraphId;
export const sourceXmlId = (id: string): string => `source.${id}`;
export const noteXmlId = (id: string): string => `note.${id}`;
export const editorXmlId = (index: number): string => `editor.${index + 1}`;
export const speakerXmlId = (index: number): string => `speaker.${index + 1}`;

/** Of a note that belongs to the source, by its number among those of the text. */
export const originalNoteXmlId = (number: number): string => `original.${number}`;
/** Who wrote notes of the source. */
export const originalWriterXmlId = (by: 'author' | 'editor'): string => `original.${by}`;

/** The two points between which the words of a note's anchor stand; anchors count from 0. */
export const anchorXmlIds = (note: string, anchor: number): readonly [start: string, end: string] => [
  `${noteXmlId(note)}.${anchor + 1}`,
  `${noteXmlId(note)}.${anchor + 1}.end`,
];

/** The two points between which the words of a variant stand. */
export const variantXmlIds = (letter: string): readonly [start: string, end: string] => [
  `variant.${letter}`,
  `variant.${letter}.end`,
];

/** Of a witness, by its place among the versions of a document, from 0. */
export const witnessXmlId = (index: number): string => `witness.${index + 1}`;

/** Pointers in one attribute. */
export const pointers = (ids: readonly string[]): string => ids.map((id) => `#${id}`).join(' ');
