// A PostgreSQL server of the chaos run's own, in a temporary folder on a free port: one that may be stopped and crashed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../sandbox/http/listen.ts';
import { runCommand } from '../command.ts';

/** `immediate` is a crash: connections break, and the server recovers from its log. `fast` is what an admin does. */
export type StopMode = 'fast' | 'immediate';

export type PostgresCluster = {
  readonly url: string;
  start(): Promise<void>;
  stop(mode: StopMode): Promise<void>;
  /** Stops it for good and removes its folder. */
  remove(): Promise<void>;
};

const installations = '/usr/lib/postgresql';

/** Where this machine's PostgreSQL has its programs; undefined where it has none. */
export function findPostgres(): string | undefined {
  const versions = existsSync(installations) ? readdirSync(installations) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(installations, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** PostgreSQL does not run as root, so root lends it the user that its package has made. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  if (uid === undefined) throw new Error('PostgreSQL does not run as root, and there is no user postgres.');
  return { uid: Number(uid), gid: Number(gid) };
}

export async function startPostgresCluster(programs: string): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-chaos-postgres-'));
  const user = serverUser();
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await findFreePort();
  const options = { cwd: folder, ...user };
  const run = (program: string, args: readonly string[]) => runCommand(join(programs, program), args, options);

  // Everything a crash of the server leaves is in the system's memory, so only a crash of the machine would need the disk.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const start = () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  const stop = (mode: StopMode) => run('pg_ctl', ['stop', '-w', '-D', data, '-m', mode]);

  await run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  await start();
  // Nobody else would stop it, should this process be told to end.
  const stopWithUs = () => {
    spawnSync(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'], options);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopWithUs);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async remove() {
      process.off('exit', stopWithUs);
      await stop('immediate').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
