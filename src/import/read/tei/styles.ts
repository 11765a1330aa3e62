import type { Emphasis } from '../../imported.ts';
import type { MarkupElement } from '../../markup/element.ts';

/** What editors write in `rend`, `rendition` and `style`, and how it stands out. */
const styles: readonly (readonly [RegExp, Emphasis])[] = [
  [/small-?caps?|\bsc\b|#k\b/i, 'small-caps'],
  [/super|\bsup\b/i, 'superscript'],
  [/\bsub/i, 'subscript'],
  [/underlin|\bu\b/i, 'underline'],
  [/strike|line-through/i, 'struck'],
  [/\bbold|strong|#b\b|\bb\b/i, 'bold'],
  [/ital|#i\b|\bi\b|emph/i, 'italic'],
];

/** Looks that are none of the model's: initials, sizes, places, and the face that a text in Fraktur has anyhow. */
const plain = /#(?:in|fr|c|et|right|larger|smaller|g)\b|initial|drop-?cap|larger|smaller|center|right|normal/i;

/** How the words of an element stand out; undefined where they don't. */
export function emphasisOf({ name, attributes }: MarkupElement): Emphasis | undefined {
  const said = [attributes.rend, attributes.rendition, attributes.style].filter((one) => one !== undefined).join(' ');
  const style = styles.find(([pattern]) => pattern.test(said))?.[1];
  if (name === 'hi') return style ?? (plain.test(said) ? undefined : 'italic');
  if (name === 'emph') return style ?? 'italic';
  return name === 'title' || name === 'foreign' || name === 'q' || name === 'mentioned' ? style : undefined;
}
