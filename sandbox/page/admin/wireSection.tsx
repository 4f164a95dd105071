// The wire log: every request between the product and Microsoft's side, newest first, with its bodies.
import { useState } from 'preact/hooks';
import type { Exchange } from '../api/wireShapes.ts';
import { drawBursts } from '../rules/wireBursts.ts';
import type { OutcomeFilter, ServiceFilter } from '../rules/wireFilter.ts';
import { endedSo, isOfService, outcomeFilters, serviceFilters } from '../rules/wireFilter.ts';
import { Segments } from '../ui/segments.tsx';
import { WireBurst } from './wireBurst.tsx';
import { WireRow } from './wireRow.tsx';

export function WireSection({ exchanges }: { exchanges: readonly Exchange[] }) {
  const [service, setService] = useState<ServiceFilter>('main');
  const [outcome, setOutcome] = useState<OutcomeFilter>('all');
  const [isOpen, setOpen] = useState<ReadonlySet<string>>(new Set());
  const ofService = exchanges.filter((exchange) => isOfService(exchange, service));
  const entries = drawBursts(ofService.filter((exchange) => endedSo(exchange, outcome)));

  function toggle(id: string): void {
    setOpen((known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id]));
  }

  const count = (filter: OutcomeFilter) => ofService.filter((exchange) => endedSo(exchange, filter)).length;
  return (
    <>
      <div class="toolbar">
        <select
          class="select"
          aria-label="Service"
          value={service}
          onChange={({ currentTarget: { value } }) =>
            setService(serviceFilters.find(({ filter }) => filter === value)?.filter ?? 'main')
          }
        >
          {serviceFilters.map(({ filter, label }) => (
            <option key={filter} value={filter}>
              {label}
            </option>
          ))}
        </select>
        <Segments
          label="Answer"
          choices={outcomeFilters.map(({ filter, label }) => ({ value: filter, label, count: count(filter) }))}
          chosen={outcome}
          onChoose={setOutcome}
        />
      </div>
      {entries.length === 0 && exchanges.length === 0 && (
        <p class="lead">Nothing here yet. Send a command, and the requests show up.</p>
      )}
      {entries.length === 0 && exchanges.length > 0 && <p class="lead">No request of this kind.</p>}
      {entries.length > 0 && (
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
              {entries.map((entry) =>
                entry.kind === 'burst' ? (
                  <WireBurst
                    key={entry.id}
                    id={entry.id}
                    exchanges={entry.exchanges}
                    isOpen={isOpen}
                    onToggle={toggle}
                  />
                ) : (
                  <WireRow
                    key={entry.exchange.id}
                    exchange={entry.exchange}
                    open={isOpen.has(entry.exchange.id)}
                    onToggle={() => toggle(entry.exchange.id)}
                  />
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
