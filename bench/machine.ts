// What the figures were measured on: they mean little on any other machine, and nothing without its name.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** One line; the load is what others asked of the machine in the minute before. */
export function describeMachine(databaseServer: string): string {
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} x ${processors[0]?.model ?? 'unknown processor'}`,
    `Node ${process.versions.node}`,
    operatingSystem(),
    databaseServer,
    `load before: ${loadavg()[0]?.toFixed(1) ?? ''}`,
  ].join(' · ');
}

function operatingSystem(): string {
  return /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
}
