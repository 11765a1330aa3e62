import type { ServerResponse } from 'node:http';
import { sep } from 'node:path';
import sirv from 'sirv';
import { isRunnableDevEnvironment, type DevEnvironment, type ViteDevServer } from 'vite';
import { editingPath, findingsPath } from '../../contract/preview.ts';
import { forgetEdition, sharedEdition } from '../../edition/load.ts';
import { countFindings, printFindings } from '../../model/findings/print.ts';
import type { Project } from '../../project/project.ts';
import { makeSearchIndex, searchIndexFolder } from '../edition-search.ts';
import { takeEdit, type Editing } from './editing.ts';
import { placedFindings } from './placed-findings.ts';

/** For how long changes are gathered, in ms: an editor may write several files at once. */
const pause = 60;

/**
 * Makes of Astro's development server a preview of the edition: each change of a
 * file is in the pages and their search at once, and what is wrong is told in
 * the terminal and in the pages, in the words of the check. What can be read of
 * a faulty edition is shown. What an editor writes on a page goes into the files.
 */
export function preview(server: ViteDevServer, project: Project, editing: Editing): void {
  let index: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(project.content);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(project.content + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      forgetEdition();
      index = undefined;
      for (const environment of Object.values(server.environments)) renew(environment);
      tell();
      server.hot.send({ type: 'full-reload' });
    }, pause);
  });
  tell();

  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.startsWith(project.base)
      ? url.pathname.slice(project.base.length)
      : url.pathname.slice(1);
    const { files, findings, edition } = sharedEdition();
    if (path === findingsPath) {
      send(
        response,
        200,
        'application/json',
        JSON.stringify(placedFindings(files, findings, url.searchParams.get('page') ?? '')),
      );
    } else if (path === editingPath) {
      takeEdit(request, response, editing).catch(next);
    } else if (path.startsWith('pagefind/') && edition) {
      index ??= makeSearchIndex(edition);
      index.then(() => {
        request.url = `/${path.slice('pagefind/'.length)}`;
        sirv(searchIndexFolder(), { dev: true })(request, response, next);
      }, next);
    } else if (edition === undefined && request.headers.accept?.includes('text/html')) {
      send(response, 500, 'text/html', faultPage());
    } else {
      if (findings.length > 0) showFaults(response);
      next();
    }
  });
}

/** Modules hold what they were made from: those that are made up of the content are made anew, all others only run again. */
function renew(environment: DevEnvironment): void {
  const { moduleGraph } = environment;
  for (const one of moduleGraph.idToModuleMap.values())
    if (one.id?.startsWith('\0virtual:')) moduleGraph.invalidateModule(one);
  if (isRunnableDevEnvironment(environment)) environment.runner.clearCache();
}

/** Prints what the check would. */
function tell(): void {
  const { findings } = sharedEdition();
  console.log(`${findings.length > 0 ? `${printFindings(findings)}\n\n` : ''}${countFindings(findings)}`);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

/** Where a page can't be made of what could be read, what is wrong stands in its place. */
function showFaults(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: never[]) => {
    response.writeHead = writeHead;
    if (status !== 500) return writeHead(status, ...rest);
    const end = response.end.bind(response);
    writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.write = () => true;
    response.end = (() => end(faultPage())) as typeof response.end;
    return response;
  };
}

/** A page of findings alone, which is loaded anew at each change. */
function faultPage(): string {
  const { findings } = sharedEdition();
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><meta charset="utf-8"><title>${countFindings(findings)}</title><script type="module" src="/@vite/client"></script><style>pre { font: 1rem/1.5 monospace; white-space: pre-wrap; max-width: 100ch; margin: 2rem auto }</style><pre>${escape(printFindings(findings))}\n\n${countFindings(findings)}</pre>`;
}
