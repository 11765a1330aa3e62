/** What an address answers: nothing is said of one that answers as it should. */
export interface Answer {
  readonly url: string;
  /** `fine`; `moved` for good; `gone`, with a status of HTTP; `silent` where nothing answers. */
  readonly is: 'fine' | 'moved' | 'gone' | 'silent';
  /** The new address, the status, or why nothing answers. */
  readonly detail: string;
}

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** For how long an answer is waited for, in ms, and how many are waited for at once. */
const patience = 15_000;
const atOnce = 6;

/**
 * Asks addresses whether they still answer, some at once, in their order.
 *
 * @param told after each answer, with the number of those that are there
 */
export async function askAddresses(
  urls: readonly string[],
  told: (n: number) => void,
  ask: Fetch = fetch,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = urls.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const [i, url] of waiting) {
      answers[i] = await askAddress(url, ask);
      told(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

async function askAddress(url: string, ask: Fetch): Promise<Answer> {
  try {
    let answer = await request(url, 'HEAD', ask);
    // Some hosts refuse what browsers don't ask.
    if (answer.status >= 400) answer = await request(url, 'GET', ask);
    await answer.body?.cancel();
    if (answer.status >= 400) return { url, is: 'gone', detail: String(answer.status) };
    return answer.redirected && isElsewhere(url, answer.url)
      ? { url, is: 'moved', detail: answer.url }
      : { url, is: 'fine', detail: '' };
  } catch (cause) {
    const { message, cause: inner } = cause as Error;
    return { url, is: 'silent', detail: inner instanceof Error ? inner.message : message };
  }
}

const request = (url: string, method: string, ask: Fetch): Promise<Response> =>
  ask(url, { method, redirect: 'follow', signal: AbortSignal.timeout(patience) });

/** Whether an answer comes from another place than another scheme, `www.` or a slash at the end. */
function isElsewhere(asked: string, answered: string): boolean {
  const plain = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return plain(asked) !== plain(answered);
}

/** The address of an archived copy; undefined where none is known. */
export async function archivedCopy(url: string, ask: Fetch = fetch): Promise<string | undefined> {
  try {
    const answer = await request(`https://archive.org/wayback/available?url=${encodeURIComponent(url)}`, 'GET', ask);
    const found = (await answer.json()) as {
      readonly archived_snapshots?: { readonly closest?: { readonly url?: unknown } };
    };
    const copy = found.archived_snapshots?.closest?.url;
    return typeof copy === 'string' ? copy.replace(/^http:/, 'https:') : undefined;
  } catch {
    return undefined;
  }
}
