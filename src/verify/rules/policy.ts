import { createHash } from 'node:crypto';
import { addressesOn, isOwn } from '../address.ts';
import { attribute, elementsIn, textOf, type Element } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import type { BuiltSite } from '../site.ts';

/** Most bytes that the one inline script may have. */
const inlineLimit = 500;

/** Every page has the strict policy, and keeps to it. */
export const policy: Rule = {
  name: 'policy',
  subjects: ({ htmlFiles }) => htmlFiles,
  *check(site, file) {
    const elements = site.page(file);
    const scripts = elements.filter(isInlineScript).map((one) => textOf(one));
    yield* governed(elements, scripts);
    for (const script of scripts.slice(1)) yield fault(`It has a second inline script: “${script.slice(0, 40)}…”.`);
    if (Buffer.byteLength(scripts[0] ?? '') >= inlineLimit)
      yield fault(`Its inline script has ${inlineLimit} bytes or more.`);
    for (const one of elements) {
      if (one.tagName === 'style' || attribute(one, 'style') !== undefined)
        yield fault(`It has a style in its HTML: ${named(one)}.`);
      const handler = one.attrs.find(({ name }) => name.startsWith('on'));
      if (handler) yield fault(`It has a script in an attribute: ${named(one)}, ${handler.name}.`);
    }
    yield* elsewhere(site, file);
  },
};

const named = (one: Element): string => `<${one.tagName}>`;

const isInlineScript = (one: Element): boolean =>
  one.tagName === 'script' && attribute(one, 'src') === undefined && attribute(one, 'type') !== 'application/ld+json';

/** The policy: before all that it governs, nothing unsafe, no other origin, and a hash for each inline script. */
function* governed(elements: readonly Element[], scripts: readonly string[]): Generator<Fault> {
  const isPolicy = (one: Element): boolean => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  const at = elements.findIndex(isPolicy);
  if (at < 0) {
    yield fault('It has no Content-Security-Policy.');
    return;
  }
  const first = elements.findIndex(({ tagName }) => ['script', 'link', 'style'].includes(tagName));
  if (first >= 0 && first < at)
    yield fault(`Its policy comes after ${named(elements[first]!)}, which it should govern.`);
  const content = attribute(elements[at]!, 'content') ?? '';
  const directives = content.split(';').map((one) => one.trim());
  for (const wanted of ["default-src 'none'", "base-uri 'none'", "form-action 'self'"])
    if (!directives.includes(wanted)) yield fault(`Its policy lacks “${wanted}”.`);
  const loose = /'unsafe-[\w-]+'|\*|https?:|data:|blob:/.exec(content.replace("'wasm-unsafe-eval'", ''));
  if (loose) yield fault(`Its policy allows “${loose[0]}”.`);
  for (const script of scripts) {
    const hash = createHash('sha256').update(script).digest('base64');
    if (!content.includes(`'sha256-${hash}'`)) yield fault('Its policy forbids its own inline script.');
  }
}

/** Relations of a `<link>` for which a browser asks a host for something (HTML, “Link types”); others only say something. */
const fetching = /\b(?:dns-prefetch|icon|manifest|modulepreload|preconnect|prefetch|preload|stylesheet)\b/i;

/** Nothing but links leads to another host, and these send no referrer and say where they lead. */
function* elsewhere(site: BuiltSite, file: string): Generator<Fault> {
  for (const { element, url, written } of addressesOn(site, file).found) {
    if (isOwn(site, url) || url.protocol === 'mailto:') continue;
    if (element.tagName === 'link' && !fetching.test(attribute(element, 'rel') ?? '')) continue;
    if (element.tagName !== 'a') {
      yield fault(`It asks another host for something: ${named(element)}, “${written}”.`);
      continue;
    }
    const rel = (attribute(element, 'rel') ?? '').split(/\s+/);
    if (!rel.includes('noopener') || !rel.includes('noreferrer'))
      yield fault(`The link to “${written}” may send a referrer.`);
    const images = elementsIn(element).flatMap((one) => attribute(one, 'alt') ?? []);
    if ([textOf(element), ...images].join('').trim() === '') yield fault(`The link to “${written}” says nothing.`);
  }
}
