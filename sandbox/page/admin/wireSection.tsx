// The wire log: every request between the product and Microsoft's side, newest first, with its bodies.
import { useState } from 'preact/hooks';
import type { Exchange } from '../api/shapes.ts';
import { WireRow } from './wireRow.tsx';

type Filter = 'main' | 'all' | 'held';

const filters: readonly { filter: Filter; label: string }[] = [
  { filter: 'main', label: 'Messages and notifications' },
  { filter: 'held', label: 'Unanswered' },
  { filter: 'all', label: 'Everything' },
];

export function WireSection({ exchanges }: { exchanges: readonly Exchange[] }) {
  const [filter, setFilter] = useState<Filter>('main');
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = exchanges.filter((exchange) => passes(exchange, filter));
  return (
    <>
      <div class="segments" role="group" aria-label="Show">
        {filters.map((choice) => (
          <button
            type="button"
            key={choice.filter}
            aria-pressed={choice.filter === filter}
            onClick={() => setFilter(choice.filter)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p class="lead">Nothing here yet. Send a command, and the requests show up.</p>}
      {shown.length > 0 && (
        <div class="wire-frame">
          <table class="wire">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">To</th>
                <th scope="col">Operation</th>
                <th scope="col">Answer</th>
                <th scope="col" class="number">
                  Duration
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((exchange) => (
                <WireRow
                  key={exchange.id}
                  exchange={exchange}
                  open={exchange.id === openId}
                  onToggle={() => setOpenId(exchange.id === openId ? null : exchange.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function passes({ service, operation, state }: Exchange, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'held') return state === 'open' || state === 'held';
  return service !== 'login' && operation !== 'keys' && operation !== 'token';
}
