import { attribute, type Element } from './html.ts';
import { addressOf, type BuiltSite } from './site.ts';

/** Where a page leads, or what it asks for. */
export interface Address {
  readonly url: URL;
  /** As the page has it. */
  readonly written: string;
  readonly element: Element;
}

/** Attributes that hold an address, by themselves or as one of a list with widths. */
const attributes = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'cite'];

/** Meta elements whose content is one. */
const isAddressMeta = (one: Element): boolean =>
  /^og:(?:url|image)$/.test(attribute(one, 'property') ?? '') && attribute(one, 'content') !== undefined;

/** Every address on a page, absolute; what isn't one is given as written by `broken`. */
export function addressesOn(site: BuiltSite, file: string): { found: Address[]; broken: string[] } {
  const found: Address[] = [];
  const broken: string[] = [];
  const here = `${site.origin}${site.base}${addressOf(file)}`;
  const add = (element: Element, written: string): void => {
    if (URL.canParse(written, here)) found.push({ element, written, url: new URL(written, here) });
    else broken.push(written);
  };
  for (const element of site.page(file)) {
    if (isAddressMeta(element)) add(element, attribute(element, 'content')!);
    for (const name of attributes) {
      const written = attribute(element, name);
      if (written === undefined) continue;
      if (name === 'srcset') for (const one of written.split(',')) add(element, one.trim().split(/\s+/)[0]!);
      else add(element, written);
    }
  }
  return { found, broken };
}

/** Whether an address is on the host that the site was built for. */
export const isOwn = ({ origin }: BuiltSite, url: URL): boolean => url.origin === origin;

/** The address of a page or file as the data give it: from the root of its host, where it has none. */
export const addressIn = ({ origin, hasAddress, base }: BuiltSite, path: string): string =>
  `${hasAddress ? origin : ''}${base}${path}`;

/** The file of the site that an address of its own host leads to, whether or not it is there; undefined outside the base. */
export function fileAt({ base }: BuiltSite, { pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
