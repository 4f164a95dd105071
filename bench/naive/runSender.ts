// Runs a naive sender as a process of its own until it is done.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order } from './order.ts';

const programs = {
  graph: new URL('graphLoop.ts', import.meta.url),
  botbuilder: new URL('botbuilderLoop.ts', import.meta.url),
} as const;

export type SenderName = keyof typeof programs;

/** `caPath` is the authority that it trusts besides the usual ones. */
export async function runSender(name: SenderName, order: Order, caPath: string): Promise<void> {
  const program = fileURLToPath(programs[name]);
  const sender = spawn(process.execPath, ['--no-deprecation', program, JSON.stringify(order)], {
    env: { NODE_EXTRA_CA_CERTS: caPath },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(sender, 'exit');
  if (sender.exitCode !== 0) throw new Error(`${program} ended with ${sender.exitCode ?? 'a signal'}`);
}
