/** The port of `PORT`, else 4321; undefined, after saying so, where `PORT` is none. */
export function portOf({ PORT }: NodeJS.ProcessEnv = process.env): number | undefined {
  if (PORT === undefined || PORT === '') return 4321;
  const port = Number(PORT);
  if (/^\d+$/.test(PORT) && port <= 65_535) return port;
  console.error(`PORT is “${PORT}”, which is no port. Give a number up to 65535.`);
  return undefined;
}
