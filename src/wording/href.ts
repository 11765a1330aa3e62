import { currentProject } from '../project/project.ts';

/** The address of a page or file of the edition, from the root of its host: `href('entries/issg/')`. */
export const href = (path: string): string => currentProject().base + path;

/** The same, with the host: for canonical addresses, exports and feeds. */
export const address = (path: string): string => new URL(href(path), currentProject().site).href;
