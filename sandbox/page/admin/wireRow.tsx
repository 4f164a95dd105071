// One exchange of the wire log: a line, and its bodies when opened.
import { Fragment } from 'preact';
import type { Exchange } from '../api/shapes.ts';
import { exchangeTitle } from '../rules/exchangeTitle.ts';
import { preciseTimeOf } from '../ui/clock.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { exchange: Exchange; open: boolean; onToggle: () => void };

const services: Readonly<Record<string, string>> = {
  graph: 'Graph',
  connector: 'Connector',
  login: 'Sign-in',
  bot: 'Countersign',
};

export function WireRow({ exchange, open, onToggle }: Props) {
  const { at, service, method, path, durationMs } = exchange;
  const title = exchangeTitle(exchange);
  return (
    <Fragment>
      <tr class={open ? 'open' : undefined} onClick={onToggle} data-testid="wire-row">
        <td class="wire-time">
          <button
            type="button"
            class="wire-toggle"
            aria-expanded={open}
            aria-label={`${title}, details`}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            <Icon name="chevron" size={14} />
          </button>
          {preciseTimeOf(at)}
        </td>
        <td>
          <span class={`service service-${service}`}>{services[service] ?? service}</span>
        </td>
        <td class="wire-operation">
          <strong>{title}</strong>
          <span>
            {method} {path}
          </span>
        </td>
        <td>
          <Answer exchange={exchange} />
        </td>
        <td class="number">{durationMs === null ? '–' : `${Math.round(durationMs)} ms`}</td>
      </tr>
      {open && (
        <tr class="wire-bodies">
          <td colSpan={5}>
            <Body title="Request" body={exchange.requestBody} />
            <Body title="Answer" body={exchange.responseBody} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Answer({ exchange: { state, status } }: { exchange: Exchange }) {
  if (state === 'held') return <span class="outcome outcome-warning">Held</span>;
  if (state === 'open') return <span class="outcome outcome-open">Waiting</span>;
  if (state === 'reset') return <span class="outcome outcome-bad">Reset{status === null ? '' : ` (${status})`}</span>;
  const kind = (status ?? 0) < 400 ? 'good' : 'bad';
  return <span class={`outcome outcome-${kind}`}>{status}</span>;
}

function Body({ title, body }: { title: string; body: unknown }) {
  const text = pretty(body);
  return (
    <div class="wire-body">
      <h4>{title}</h4>
      <pre tabIndex={0}>{text === '' ? 'empty' : text}</pre>
    </div>
  );
}

function pretty(body: unknown): string {
  if (body === null || body === undefined || body === '') return '';
  if (typeof body !== 'string') return JSON.stringify(body, null, 2);
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
