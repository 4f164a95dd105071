// A limit as the configuration writes it: `5/1s`, `7/1s,8/2s,60/30s,1800/1h`, or `off`.
import type { Window } from './limits.ts';

const unlimited = 'off';
const unitSeconds = { s: 1, m: 60, h: 3600 } as const;

/** Calls that were spent are forgotten an hour after they can count for the last time (see storage/spentCalls). */
const longestSeconds = 3600;

export function limitText(windows: readonly Window[]): string {
  if (windows.length === 0) return unlimited;
  return windows.map(({ calls, seconds }) => `${calls}/${spanText(seconds)}`).join(',');
}

/** Undefined: the text is no limit, or none that can be kept. */
export function parseLimit(text: string): readonly Window[] | undefined {
  if (text.trim() === unlimited) return [];
  const windows = text.split(',').map(parseWindow);
  return windows.every((window) => window !== undefined) ? windows : undefined;
}

function parseWindow(text: string): Window | undefined {
  const [, calls, count, unit] = /^\s*([1-9]\d{0,6})\/([1-9]\d{0,4})([smh])\s*$/.exec(text) ?? [];
  if (unit !== 's' && unit !== 'm' && unit !== 'h') return undefined;
  const seconds = Number(count) * unitSeconds[unit];
  return seconds > longestSeconds ? undefined : { calls: Number(calls), seconds };
}

function spanText(seconds: number): string {
  if (seconds % unitSeconds.h === 0) return `${seconds / unitSeconds.h}h`;
  return seconds % unitSeconds.m === 0 ? `${seconds / unitSeconds.m}m` : `${seconds}s`;
}
