/** Words that would be code if anything took them for it, in every field that takes words: they are words on every page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { readContent } from '../src/edition/read/files.ts';
import { rules } from '../src/verify/rules.ts';
import { readSite } from '../src/verify/site.ts';
import { attribute, textOf } from '../src/verify/html.ts';
import { makeTrial, runTrial } from '../tools/trial.ts';

/** Ends attributes, scripts, comments and CDATA sections, and begins elements with handlers. */
const words = `"'\`><svg onload=x()></title></script><script>x()</script><!--]]>&lt;b&gt;{x}$&`;
/** The same where a backslash keeps a sign from being markup. */
const escaped = words.replace(/[<>{}&[\]`]/g, '\\$&');

/** Fields that take words, not ids, dates, addresses or values of a list. */
const plain =
  /^(?:title|subtitle|description|editors|aliases|summary|details|name|publisher|rights|author|literal|family|given|container-title|collated|symbol|label|who|occupation|office|role)$/;
/** Those that may hold emphasis and links. */
const marked = /^(?:gloss|claim|record|says|oneSided)$/;

function spoilt(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const field = path.toReversed().find((one) => typeof one === 'object' && 'key' in one);
      const name = field && 'key' in field && isScalar(field.key) ? String(field.key.value) : '';
      if (plain.test(name)) node.value += ` ${words}`;
      else if (marked.test(name)) node.value += ` ${escaped}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}

it('shows it as words, and runs nothing', { timeout: 180_000 }, () => {
  const trial = makeTrial('injection', join(import.meta.dirname, 'editions/second'));
  for (const { path } of readContent(trial)) {
    const file = join(trial, path);
    const text = readFileSync(file, 'utf8');
    const [whole, head] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
    if (path.endsWith('.yaml')) writeFileSync(file, spoilt(text));
    else if (whole !== undefined && head !== undefined)
      writeFileSync(file, `---\n${spoilt(head)}---\n${text.slice(whole.length)}`);
  }
  const { status, output } = runTrial(trial, ['build']);
  expect(status, output).toBe(0);
  const site = readSite(join(trial, 'dist'));
  const title = site.page('index.html').find(({ tagName }) => tagName === 'title');
  expect(textOf(title!)).toContain(words);
  for (const file of site.htmlFiles)
    for (const element of site.page(file)) {
      expect(attribute(element, 'onload'), file).toBeUndefined();
      if (element.tagName === 'script') expect(textOf(element), file).not.toMatch(/^x\(\)/);
    }
  const faults = rules.flatMap((rule) =>
    rule
      .subjects(site)
      .flatMap((file) => [...rule.check(site, file)].map(({ what }) => `${file} ${rule.name} ${what}`)),
  );
  expect(faults).toEqual([]);
});
