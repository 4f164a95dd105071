// The faults one can switch on with a click, each a way in which Microsoft's side misbehaves in real life.
import type { Fault } from '../api/shapes.ts';

export type FaultPreset = { readonly title: string; readonly explanation: string; readonly fault: Fault };

export const faultPresets: readonly FaultPreset[] = [
  {
    title: 'Graph answers 429',
    explanation: 'Feed notifications are throttled, with Retry-After of 5 seconds.',
    fault: {
      service: 'graph',
      operation: 'sendActivityNotification',
      effect: { kind: 'status', status: 429, retryAfterSeconds: 5 },
    },
  },
  {
    title: 'Graph answers 503',
    explanation: 'Graph is unavailable; the notifications must come later by themselves.',
    fault: { service: 'graph', operation: 'sendActivityNotification', effect: { kind: 'status', status: 503 } },
  },
  {
    title: 'Graph holds requests',
    explanation: 'Requests arrive and wait. Kill the product meanwhile: nothing may get lost or come twice.',
    fault: { service: 'graph', operation: 'sendActivityNotification', effect: { kind: 'hold' } },
  },
  {
    title: 'Connector slow, 2 s',
    explanation: 'Every call to the Bot Connector takes two seconds; commands must still be answered at once.',
    fault: { service: 'connector', effect: { kind: 'delay', milliseconds: 2000 } },
  },
  {
    title: 'Lost answers',
    explanation: 'Graph does what it was asked, but the answer never arrives. The retry must not ring twice.',
    fault: { service: 'graph', operation: 'sendActivityNotification', effect: { kind: 'loseAnswer' } },
  },
];

export function isSameFault(a: Fault, b: Fault): boolean {
  return faultKey(a) === faultKey(b);
}

/** A fault in one line, for those nobody has a preset for. */
export function describeFault({ service, operation, effect, times }: Fault): string {
  const what = effect.kind === 'status' ? `answers ${effect.status}` : effect.kind;
  return `${service}${operation ? ` ${operation}` : ''}: ${what}${times === undefined ? '' : `, ${times} times`}`;
}

function faultKey({ service, operation, effect }: Fault): string {
  const amount = effect.kind === 'status' ? effect.status : effect.kind === 'delay' ? effect.milliseconds : 0;
  return [service, operation ?? '*', effect.kind, amount].join(' ');
}
