// A burst of requests of one kind in one line of the wire log, and each of them when it is opened.
import { Fragment } from 'preact';
import type { Exchange } from '../api/wireShapes.ts';
import { tallyOf } from '../rules/exchangeOutcome.ts';
import { spanMs } from '../rules/wireBursts.ts';
import { preciseTimeOf } from '../ui/clock.ts';
import { ServiceTag, WireRow, WireToggle } from './wireRow.tsx';

type Props = {
  id: string;
  exchanges: readonly Exchange[];
  isOpen: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

export function WireBurst({ id, exchanges, isOpen, onToggle }: Props) {
  const [newest] = exchanges;
  if (newest === undefined) return null;
  const title = `${exchanges.length} × ${newest.operation ?? newest.method}`;
  const tallies = tallyOf(exchanges);
  const open = isOpen.has(id);
  return (
    <Fragment>
      <tr
        class={open ? 'burst open' : 'burst'}
        onClick={() => onToggle(id)}
        data-testid="wire-burst"
        data-tally={tallies.map(({ word, count }) => `${count} × ${word}`).join(', ')}
      >
        <td class="wire-time">
          <WireToggle label={`${title}, each of them`} open={open} onToggle={() => onToggle(id)} />
          {preciseTimeOf(newest.at)}
        </td>
        <td>
          <ServiceTag service={newest.service} />
        </td>
        <td class="wire-operation">
          <strong>{title}</strong>
          <span>{longestWait(exchanges)}</span>
        </td>
        <td class="wire-answer tallies">
          {tallies.map(({ word, kind, count }) => (
            <span key={word} class={`outcome outcome-${kind}`}>
              {count} × {word}
            </span>
          ))}
        </td>
        <td class="number">{(spanMs(exchanges) / 1000).toFixed(1)} s</td>
      </tr>
      {open &&
        exchanges.map((exchange) => (
          <WireRow
            key={exchange.id}
            exchange={exchange}
            open={isOpen.has(exchange.id)}
            onToggle={() => onToggle(exchange.id)}
            within
          />
        ))}
    </Fragment>
  );
}

/** What was said to those that were throttled, for they are why one looks. */
function longestWait(exchanges: readonly Exchange[]): string {
  const waits = exchanges.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  const notes = new Set(exchanges.flatMap(({ note }) => note ?? []));
  const wait = waits.length === 0 ? [] : [`Retry-After up to ${Math.max(...waits)} s`];
  return [...wait, ...notes].join(' · ');
}
