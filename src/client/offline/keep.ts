import offline from 'virtual:words/offline';
import type { WorkerMessage } from '../../contract/offline.ts';
import { base, button, element } from '../dom.ts';
import { ownScript } from '../platform/trusted.ts';

/** How long a reader reads before anything is loaded for later, in ms. */
const patience = 4000;

/** The parts of `navigator` that not every browser has, or only where the connection can be trusted. */
interface Navigator {
  readonly serviceWorker?: ServiceWorkerContainer;
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Lets the browser keep the edition for reading without a network, and offers a
 * newer version when it is whole. Nothing of it is loaded for who saves data.
 */
export function keepForOffline(): void {
  const { serviceWorker, connection } = navigator as Navigator;
  if (!serviceWorker || connection?.saveData) return;
  const isKept = serviceWorker.controller !== null;
  // Every page of the edition takes part: none is left with the scripts of one version and the data of another.
  if (isKept) serviceWorker.addEventListener('controllerchange', () => location.reload());
  setTimeout(() => void register(serviceWorker, isKept).catch(() => undefined), patience);
}

async function register(workers: ServiceWorkerContainer, isKept: boolean): Promise<void> {
  const registration = await workers.register(ownScript(`${base}sw.js`), { updateViaCache: 'none' });
  const offer = (): void => {
    // The first version takes over by itself.
    if (registration.waiting && isKept) offerVersion(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
}

function offerVersion(waiting: ServiceWorker): void {
  if (document.querySelector('.notice')) return;
  const take = button(offline.take, () => waiting.postMessage('now' satisfies WorkerMessage));
  const later = button(offline.later, () => notice.remove());
  const notice = element('div', { class: 'notice', role: 'status' }, offline.ready, take, later);
  document.body.append(notice);
}
