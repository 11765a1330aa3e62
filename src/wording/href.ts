/** The address of a page or file of the edition, from the root of its host: `href('entries/issg/')`. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL;
  return (base.endsWith('/') ? base : `${base}/`) + path;
}

/** The same, with the host: for canonical addresses, exports and feeds. */
export function address(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
