import type { Edition } from '../../edition/graph.ts';
import { licenceAddress } from '../../model/licence.ts';
import { address, href, isPublished } from '../../wording/href.ts';

/** A link in the head of a page, for programs. */
export interface Signpost {
  readonly rel: string;
  readonly href: string;
  readonly type?: string | undefined;
}

/** Another form of what a page is about, or data on it; from the root of the edition. */
export interface OtherForm {
  readonly rel: 'alternate' | 'describedby';
  readonly path: string;
  /** May have parameters, which the link hasn't. */
  readonly mediaType: string;
}

/**
 * By what programs find of a page how it is cited, its rights and its other forms
 * (signposting.org).
 *
 * @param page from the root of the edition
 */
export function signposts({ matter }: Edition, page: string, forms: readonly OtherForm[]): readonly Signpost[] {
  const licence = licenceAddress(matter.licences.notes);
  return [
    ...(isPublished() ? [{ rel: 'cite-as', href: address(page) }] : []),
    ...(licence ? [{ rel: 'license', href: licence }] : []),
    ...forms.map(({ rel, path, mediaType }) => ({ rel, href: href(path), type: mediaType.split(';')[0] })),
  ];
}
