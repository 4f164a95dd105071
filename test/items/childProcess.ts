// A second process of the product's parts for tests: it gets ready, does its deed when told to, and says what came of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type ChildProcess = {
  /** Lets the child begin, and returns what it printed in the end. */
  go(): Promise<unknown>;
  stop(): Promise<void>;
};

/** Starts a script with its orders, and waits until it says that it is ready. */
export async function startChild(script: string, orders: object): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();

  async function nextLine(): Promise<string> {
    const line = await lines.next();
    if (line.done === true) throw new Error(`${script} ended without an answer`);
    return line.value;
  }

  const greeting = await nextLine();
  if (greeting !== 'ready') throw new Error(`${script} is not ready but says ${greeting}`);
  return {
    async go() {
      child.stdin.write('go\n');
      return JSON.parse(await nextLine()) as unknown;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The child's half: reads its orders, gets ready, waits for the word, and answers. */
export async function serveOrders<Orders>(
  prepare: (orders: Orders) => Promise<() => Promise<unknown>>,
  parse: (given: unknown) => Orders,
): Promise<void> {
  const deed = await prepare(parse(JSON.parse(process.argv[2] ?? '')));
  const lines = createInterface(process.stdin);
  console.log('ready');
  await once(lines, 'line');
  console.log(JSON.stringify(await deed()));
  lines.close();
}
