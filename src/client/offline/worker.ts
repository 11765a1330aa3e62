/**
 * The service worker, which keeps an edition for reading without a network. It
 * is `sw.js` at the root of the edition.
 *
 * An edition of a moderate size is kept whole: what is kept is what the list says,
 * by digest, and pages are answered from it alone, so that versions never mix. Of
 * a larger one what was read is kept, and answers where the network doesn't. A new
 * version waits until a page says that the reader wants it, or the last page is closed.
 */
import type { KeptEdition, WorkerMessage } from '../../contract/offline.ts';

declare const edition: KeptEdition;

/** The parts of a worker's global scope that are used: the library of types has those of pages. */
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetch) => void): void;
}
interface WorkerEvent extends MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerFetch extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
const scope = globalThis as unknown as Scope;

/** Where a kept file has its digest. */
const digestHeader = 'x-apparatus-digest';

/** Files that are asked for at once. */
const abreast = 6;

const base = new URL('.', location.href).pathname;
const prefix = `apparatus:${base}:`;
const name = prefix + edition.version;
const { files } = edition;
const digests = new Map(files);

scope.addEventListener('install', (event) => {
  if (files) event.waitUntil(keepAll(files));
});
scope.addEventListener('activate', (event) => event.waitUntil(forgetFormer()));
scope.addEventListener('message', ({ data }) => {
  if (data === ('now' satisfies WorkerMessage)) void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const path = pathname.slice(base.length);
  if (!files) {
    // Versions that are kept beside this one are their own editions.
    if (!path.startsWith('v/')) event.respondWith(fromNetwork(event, path));
  } else if (digests.has(path)) event.respondWith(fromKept(request, path));
  else if (digests.has(`${path}/`)) event.respondWith(Promise.resolve(Response.redirect(`${base}${path}/`)));
});

/** The address of a kept file: what stands after it in a request, `?q=`, `?hl=`, is for scripts. */
const addressOf = (path: string): string => base + path;

const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((one) => one.startsWith(prefix));

/** @throws where a file can't be had as the list has it: the version is not ready, and is tried again with the next page */
async function keepAll(list: NonNullable<KeptEdition['files']>): Promise<void> {
  const cache = await caches.open(name);
  const former = await Promise.all((await ownCaches()).filter((one) => one !== name).map((one) => caches.open(one)));
  const queue = list.values();
  const work = async (): Promise<void> => {
    for (const [path, digest] of queue) await keepFile(cache, former, path, digest);
  };
  await Promise.all(Array.from({ length: abreast }, work));
}

async function keepFile(cache: Cache, former: readonly Cache[], path: string, digest: string): Promise<void> {
  const address = addressOf(path);
  for (const one of [cache, ...former]) {
    const kept = await one.match(address);
    if (kept?.headers.get(digestHeader) !== digest) continue;
    if (one !== cache) await cache.put(address, kept);
    return;
  }
  const response = await fetch(address, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  // The host may be between two versions, or write into what it serves.
  if (!response.ok || !(await digestOf(bytes)).startsWith(digest))
    throw new Error(`${path} is not that of ${edition.version}`);
  await cache.put(address, keptResponse(bytes, response, digest));
}

/** A response as it is kept: one that was led on from another address could not answer a navigation. */
function keptResponse(bytes: ArrayBuffer, { headers }: Response, digest = ''): Response {
  const kept = new Headers(headers);
  // The bytes are no longer compressed.
  for (const field of ['content-encoding', 'content-length']) kept.delete(field);
  kept.set(digestHeader, digest);
  return new Response(bytes, { headers: kept });
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/** What browsers throw away under pressure comes from the network again. */
async function fromKept(request: Request, path: string): Promise<Response> {
  return (await (await caches.open(name)).match(addressOf(path))) ?? fetch(request);
}

async function fromNetwork(event: WorkerFetch, path: string): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    const { installing, waiting } = scope.registration;
    // Once a newer version is there, what comes may be of it.
    if (response.ok && !response.redirected && !installing && !waiting)
      event.waitUntil(keepRead(path, response.clone()));
    return response;
  } catch (cause) {
    const kept = await (await caches.open(name)).match(addressOf(path));
    if (kept) return kept;
    throw cause;
  }
}

async function keepRead(path: string, response: Response): Promise<void> {
  const bytes = await response.arrayBuffer();
  await (await caches.open(name)).put(addressOf(path), keptResponse(bytes, response));
}

async function forgetFormer(): Promise<void> {
  await Promise.all((await ownCaches()).filter((one) => one !== name).map((one) => caches.delete(one)));
}
