// What of the wire log is shown: which service, and which answers.
import type { Exchange } from '../api/wireShapes.ts';
import type { OutcomeKind } from './exchangeOutcome.ts';
import { outcomeKind } from './exchangeOutcome.ts';

export type ServiceFilter = 'main' | 'graph' | 'connector' | 'bot' | 'login' | 'all';
export type OutcomeFilter = OutcomeKind | 'all';

export const serviceFilters: readonly { readonly filter: ServiceFilter; readonly label: string }[] = [
  { filter: 'main', label: 'Messages and notifications' },
  { filter: 'graph', label: 'Graph' },
  { filter: 'connector', label: 'Connector' },
  { filter: 'bot', label: 'Countersign' },
  { filter: 'login', label: 'Sign-in' },
  { filter: 'all', label: 'Everything' },
];

export const outcomeFilters: readonly { readonly filter: OutcomeFilter; readonly label: string }[] = [
  { filter: 'all', label: 'All' },
  { filter: 'accepted', label: 'Accepted' },
  { filter: 'throttled', label: 'Throttled' },
  { filter: 'refused', label: 'Refused' },
  { filter: 'unanswered', label: 'Unanswered' },
];

export function isOfService({ service }: Exchange, filter: ServiceFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'main' ? service !== 'login' : service === filter;
}

export function endedSo(exchange: Exchange, filter: OutcomeFilter): boolean {
  return filter === 'all' || outcomeKind(exchange) === filter;
}
