import { currentProject } from '../project/project.ts';

/** The address of a page or file of the edition, from the root of its host: `href('entries/issg/')`. */
export const href = (path: string): string => currentProject().base + path;

/** Whether the edition has an address under which others find it. */
export const isPublished = (): boolean => currentProject().site !== undefined;

/**
 * The same, with the host: for canonical addresses, exports and feeds. From the
 * root of its host, where the edition has no address yet: whoever fetched the file
 * knows the rest (RFC 3986 § 5.1.3).
 */
export function address(path: string): string {
  const { site } = currentProject();
  return site === undefined ? href(path) : new URL(href(path), site).href;
}
