import outdated from 'virtual:words/outdated';
import { button, element } from './dom.ts';

/**
 * Acts with a part of the scripts that is loaded at the first need. It can't be
 * had where the network is gone, or where a new deployment has taken the place of
 * the one that the page is from: then `instead` happens, or without one nothing.
 */
export function withPart<Part>(
  load: () => Promise<Part>,
  act: (part: Part) => void,
  instead: () => void = () => undefined,
): void {
  void load().then(act, instead);
}

/** Acts once somebody reads, or is about to do something else with the page: what loads then delays nothing. */
export function atFirstSign(act: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  const once = (): void => {
    if (!waiting.signal.aborted && !signal.aborted) act();
    waiting.abort();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'blur'])
    addEventListener(type, once, { passive: true, signal: waiting.signal });
}

/** Says that the page can't do what it was asked, and what to do about it. */
export function sayOutdated(): void {
  if (document.querySelector('[role="alert"]')) return;
  const reload = button(outdated.reload, () => location.reload());
  document.body.append(element('div', { class: 'notice', role: 'alert' }, outdated.text, reload));
}

/** Whether scripts shape the page: they do until one of them fails. */
export const isScripted = (): boolean => document.documentElement.dataset.js !== undefined;

/** Makes the page what it is without scripts, where every note can be read, and says why. */
export function giveUp(): void {
  delete document.documentElement.dataset.js;
  sayOutdated();
}
