import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { vi } from 'vitest';
import { size, type Browser, type Reader } from './reader.ts';
import { which } from './which.ts';

const driver = which('WebKitWebDriver');
const needsScreen = process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined;

const keys = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE } as const;

/** WebKitGTK’s own small browser, by WebDriver; where there is no screen, on one that shows nothing. */
export const webkit: Browser = {
  name: 'WebKit',
  missing: driver ? (needsScreen && !which('Xvfb') ? 'xvfb' : undefined) : 'webkit2gtk-driver',
  async start(): Promise<Reader> {
    const running: { kill: () => void }[] = [];
    const stop = (): void => running.reverse().forEach((one) => one.kill());
    try {
      const env = { ...process.env };
      if (needsScreen) {
        const options = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
        const screen = spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] });
        running.push(screen);
        // It tells the name that it has found free.
        const [number] = (await once(screen.stdout, 'data')) as [Buffer];
        env.DISPLAY = `:${String(number).trim()}`;
      }
      const port = await freePort();
      running.push(spawn(driver!, [`--port=${port}`], { env, stdio: 'ignore' }));
      const address = `http://127.0.0.1:${port}`;
      await vi.waitFor(() => fetch(`${address}/status`), { timeout: 60_000, interval: 200 });
      const window = await new Builder()
        .usingServer(address)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
        .build();
      await setSize(window);
      return readerAt(window, stop);
    } catch (error) {
      stop();
      throw error;
    }
  },
};

function readerAt(window: WebDriver, stop: () => void): Reader {
  const at = (x: number, y: number): { x: number; y: number; origin: Origin } => ({
    x: Math.round(x),
    y: Math.round(y),
    origin: Origin.VIEWPORT,
  });
  return {
    open: (address) => window.get(address),
    ask: (run, given = '') => window.executeScript(run, given),
    point: (x, y) =>
      window
        .actions()
        .move(at(x - 1, y))
        .move(at(x, y))
        .perform(),
    type: (text) => window.actions().sendKeys(text).perform(),
    press: (key) => window.actions().sendKeys(keys[key]).perform(),
    close: async () => {
      await window.quit();
      stop();
    },
  };
}

/** Sets the size of what the window shows: what is set is its frame too, and how much that takes is seen then. */
async function setSize(window: WebDriver): Promise<void> {
  const set = (height: number): Promise<unknown> =>
    window.manage().window().setRect({ x: 0, y: 0, width: size.width, height });
  await set(size.height);
  await set(2 * size.height - (await window.executeScript<number>(() => innerHeight)));
}

/** A port of this machine that nothing listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
