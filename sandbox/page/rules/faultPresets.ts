// The faults one can switch on with a click, each a way in which Microsoft's side misbehaves in real life.
import type { Fault } from '../api/wireShapes.ts';

export type FaultPreset = { readonly title: string; readonly explanation: string; readonly fault: Fault };
export type FaultGroup = { readonly title: string; readonly presets: readonly FaultPreset[] };

const notifications = { service: 'graph', operation: 'sendActivityNotification' } as const;
const posts = { service: 'connector', operation: 'postActivity' } as const;

export const faultGroups: readonly FaultGroup[] = [
  {
    title: 'Feed notifications, at Microsoft Graph',
    presets: [
      {
        title: 'Graph answers 429',
        explanation: 'Too many requests, it says, and asks to come again in 5 seconds.',
        fault: { ...notifications, effect: { kind: 'status', status: 429, retryAfterSeconds: 5 } },
      },
      {
        title: 'Graph answers 503',
        explanation: 'Graph is unavailable; the notifications must come later by themselves.',
        fault: { ...notifications, effect: { kind: 'status', status: 503 } },
      },
      {
        title: 'Lost answers',
        explanation: 'Graph does what it was asked, but the answer never arrives. The retry must not ring twice.',
        fault: { ...notifications, effect: { kind: 'loseAnswer' } },
      },
      {
        title: 'Connections break',
        explanation: 'The connection is cut before Graph has done anything.',
        fault: { ...notifications, effect: { kind: 'reset' } },
      },
      {
        title: 'Graph holds requests',
        explanation: 'Requests arrive and wait. Kill the product meanwhile: nothing may get lost or come twice.',
        fault: { ...notifications, effect: { kind: 'hold' } },
      },
      {
        title: 'The clocks disagree',
        explanation: 'Graph’s clock is an hour ahead of this machine’s. That should be noticed.',
        fault: { service: 'graph', effect: { kind: 'wrongClock', seconds: 3600 } },
      },
    ],
  },
  {
    title: 'Cards and messages, at the Bot Connector',
    presets: [
      {
        title: 'Connector slow, 2 s',
        explanation: 'Every call to the Bot Connector takes two seconds; commands must still be answered at once.',
        fault: { service: 'connector', effect: { kind: 'delay', milliseconds: 2000 } },
      },
      {
        title: 'Connector answers 412',
        explanation: 'Two changes met in one chat; the later one has to be made again.',
        fault: { service: 'connector', effect: { kind: 'status', status: 412 } },
      },
      {
        title: 'Lost posts',
        explanation: 'The card is posted, but the answer with its id never arrives.',
        fault: { ...posts, effect: { kind: 'loseAnswer' } },
      },
    ],
  },
  {
    title: 'What people do, on its way to Countersign',
    presets: [
      {
        title: 'Everything arrives twice',
        explanation: 'Teams sends each message and each click a second time. One command makes one item.',
        fault: { service: 'bot', effect: { kind: 'twice', id: 'same', milliseconds: 0 } },
      },
      {
        title: 'Repeated under another id',
        explanation: 'As after 15 seconds without an answer: the same words at the same time, but another id.',
        fault: { service: 'bot', effect: { kind: 'twice', id: 'other', milliseconds: 1500 } },
      },
      {
        title: 'Out of order',
        explanation: 'What was said or clicked earlier arrives after what was later, or 2 seconds late.',
        fault: { service: 'bot', effect: { kind: 'overtaken', milliseconds: 2000 } },
      },
      {
        title: 'Slow way to the bot, 3 s',
        explanation: 'Messages and clicks take three seconds to arrive.',
        fault: { service: 'bot', effect: { kind: 'delay', milliseconds: 3000 } },
      },
    ],
  },
  {
    title: 'Sign-in',
    presets: [
      {
        title: 'No new tokens',
        explanation: 'Entra is unavailable: what has a good token goes on, everything else waits.',
        fault: { service: 'login', operation: 'token', effect: { kind: 'status', status: 503 } },
      },
    ],
  },
];
