// What goes wrong on the wire all the time, each with its share of the requests.

const calls = [
  { service: 'graph', operation: 'sendActivityNotification' },
  { service: 'connector', operation: 'postActivity' },
  { service: 'connector', operation: 'updateActivity' },
] as const;

/**
 * Towards Microsoft and towards the bot. What is slow stays below the seconds after which a dead process is taken over from:
 * what a dead one has on the wire longer than that can overtake what the next one sends, and nobody can call it back.
 */
export const faultMix: readonly object[] = [
  ...calls.flatMap((call) => [
    { ...call, effect: { kind: 'status', status: 429, retryAfterSeconds: 1 }, chance: 0.02 },
    { ...call, effect: { kind: 'status', status: 503 }, chance: 0.03 },
    { ...call, effect: { kind: 'status', status: 504 }, chance: 0.02 },
    { ...call, effect: { kind: 'reset' }, chance: 0.03 },
    { ...call, effect: { kind: 'loseAnswer' }, chance: 0.03 },
    { ...call, effect: { kind: 'delay', milliseconds: 700 }, chance: 0.15 },
  ]),
  { service: 'connector', operation: 'members', effect: { kind: 'status', status: 502 }, chance: 0.1 },
  { service: 'login', operation: 'token', effect: { kind: 'status', status: 503 }, chance: 0.2 },
  { service: 'bot', effect: { kind: 'twice', id: 'same', milliseconds: 30 }, chance: 0.05 },
  { service: 'bot', effect: { kind: 'twice', id: 'other', milliseconds: 400 }, chance: 0.05 },
  { service: 'bot', effect: { kind: 'overtaken', milliseconds: 800 }, chance: 0.05 },
];
