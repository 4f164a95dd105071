// What an order of a fault says: how often it happens, what it is, and whether two orders are about the same.
import type { Fault } from '../api/wireShapes.ts';

export type Frequency = 'always' | 'oneInFive' | 'next';

export const frequencies: readonly { readonly frequency: Frequency; readonly label: string }[] = [
  { frequency: 'always', label: 'Every time' },
  { frequency: 'oneInFive', label: 'One in five' },
  { frequency: 'next', label: 'Only the next' },
];

const limits: Readonly<Record<Frequency, Pick<Fault, 'chance' | 'times'>>> = {
  always: {},
  oneInFive: { chance: 0.2 },
  next: { times: 1 },
};

/** The fault, as often as is wanted. */
export function soOften(fault: Fault, frequency: Frequency): Fault {
  return { ...fault, ...limits[frequency] };
}

/** `''` for every time. */
export function describeFrequency({ chance, times }: Fault): string {
  const share = chance === undefined ? [] : [`${Math.round(chance * 100)} % of the time`];
  const left = times === undefined ? [] : [times === 1 ? 'only the next' : `${times} times`];
  return [...share, ...left].join(', ');
}

/** The same thing goes wrong, however often. */
export function isSameFault(a: Fault, b: Fault): boolean {
  return faultKey(a) === faultKey(b);
}

/** A fault in one line, for those nobody has a preset for. */
export function describeFault(fault: Fault): string {
  const { service, operation, chatId, person, effect } = fault;
  const what = effect.kind === 'status' ? `answers ${effect.status}` : effect.kind;
  const where = [chatId && `chat ${chatId}`, person && `person ${person}`, describeFrequency(fault)].filter(Boolean);
  return [`${service}${operation ? ` ${operation}` : ''}: ${what}`, ...where].join(', ');
}

function faultKey({ service, operation, chatId, person, effect }: Fault): string {
  return JSON.stringify([service, operation, chatId, person, effect.kind, amountOf(effect)]);
}

function amountOf(effect: Fault['effect']): string | number {
  switch (effect.kind) {
    case 'status':
      return effect.status;
    case 'delay':
      return effect.milliseconds;
    case 'twice':
      return effect.id;
    case 'wrongClock':
      return effect.seconds;
    default:
      return 0;
  }
}
