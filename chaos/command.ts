// Runs a program of the machine to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @throws with what it wrote, where it fails. */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly uid?: number; readonly gid?: number } = {},
): Promise<void> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => written.push(data));
  // `exit`, not `close`: a server that it has started may keep the pipes.
  await once(child, 'exit');
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  if (child.exitCode === 0) return;
  const said = Buffer.concat(written).toString('utf8').trim();
  throw new Error(`${file} ${args.join(' ')} failed (${child.exitCode ?? child.signalCode ?? ''}): ${said}`);
}
