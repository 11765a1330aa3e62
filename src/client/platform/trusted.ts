/** The part of Trusted Types that is used (w3.org/TR/trusted-types); not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string; readonly createScriptURL: (url: string) => string },
  ): { readonly createHTML: (text: string) => string; readonly createScriptURL: (url: string) => string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** Only an address of the edition's own host is one of a script. */
function own(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`${href} is elsewhere.`);
  return href;
}

const rules = { createHTML: (text: string) => text, createScriptURL: own };

/** The one policy that the pages' own allows by name; made once. */
const policy = trustedTypes?.createPolicy('apparatus', rules) ?? rules;

/** The address of a script of this edition. @throws for one elsewhere */
export const ownScript = (url: string): string => policy.createScriptURL(url);

/** A page of this edition as an inert document: nothing in it runs or is loaded. */
export const inertDocument = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
