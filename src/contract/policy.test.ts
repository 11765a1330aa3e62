import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { preferencesScript } from './policy.ts';

type Listener = (event: object) => void;

/** The page as far as the script knows it, after it has run. */
function run(kept: string | undefined) {
  const dataset: Record<string, string> = {};
  const listeners = new Map<string, Listener>();
  const told: string[] = [];
  const storage = { kept };
  let late: (() => void) | undefined;
  runInNewContext(preferencesScript('/letters/'), {
    document: {
      documentElement: { dataset },
      dispatchEvent: ({ type }: { type: string }) => told.push(type),
    },
    localStorage: { getItem: (key: string) => (key === 'apparatus:/letters/' ? (storage.kept ?? null) : null) },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    setTimeout: (act: () => void) => (late = act),
    Event,
  });
  return { dataset, storage, told, hear: (type: string) => listeners.get(type)?.({}), beLate: () => late?.() };
}

describe('the inline script', () => {
  it('is under 500 bytes, also in a folder with a long name', () => {
    expect(preferencesScript(`/${'a'.repeat(30)}/`).length).toBeLessThan(500);
  });

  it('takes nothing of the folder for a script', () => {
    const asked: string[] = [];
    for (const base of ["/it's/", "/'+alert(1)+'/", '/</script>/', '/\\/', '/é/']) {
      const script = preferencesScript(base);
      expect(script).not.toContain('</');
      runInNewContext(script, {
        document: { documentElement: { dataset: {} } },
        localStorage: { getItem: (key: string) => void asked.push(key) },
        addEventListener: () => undefined,
        setTimeout: () => undefined,
      });
      expect(asked.pop()).toBe(`apparatus:${base}`);
    }
  });

  it('puts what was chosen on the page', () => {
    expect(run('{"notes":"none","theme":"sepia"}').dataset).toEqual({ js: '', notes: 'none', theme: 'sepia' });
    expect(run(undefined).dataset).toEqual({ js: '' });
  });

  it('passes over what is no choice', () => {
    expect(run('{"notes":"some","size":"large","font":"comic"}').dataset).toEqual({ js: '', size: 'large' });
    for (const broken of ['', '{', 'null', '7', '[]']) expect(run(broken).dataset).toEqual({ js: '' });
  });

  it('follows another tab, and tells the page', () => {
    const page = run('{"theme":"dark"}');
    expect(page.told).toEqual([]);
    page.storage.kept = '{"size":"small"}';
    page.hear('storage');
    expect(page.dataset).toEqual({ js: '', size: 'small' });
    expect(page.told).toEqual(['preference']);
  });

  it('leaves the page as without scripts where they fail or are late, and not once they have begun', () => {
    const failed = run(undefined);
    failed.hear('error');
    expect(failed.dataset).toEqual({});
    const late = run(undefined);
    late.beLate();
    expect(late.dataset).toEqual({});
    const begun = run(undefined);
    begun.dataset.js = 'on';
    begun.hear('error');
    begun.beLate();
    expect(begun.dataset).toEqual({ js: 'on' });
  });
});
