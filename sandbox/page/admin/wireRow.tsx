// One exchange of the wire log: a line, and its bodies when opened.
import { Fragment } from 'preact';
import type { Exchange } from '../api/wireShapes.ts';
import { outcomeKind, outcomeText } from '../rules/exchangeOutcome.ts';
import { exchangeTitle } from '../rules/exchangeTitle.ts';
import { preciseTimeOf } from '../ui/clock.ts';
import { Icon } from '../ui/icon.tsx';

/** `within`: it is shown as one of a burst. */
type Props = { exchange: Exchange; open: boolean; onToggle: () => void; within?: boolean };

const services: Readonly<Record<string, string>> = {
  graph: 'Graph',
  connector: 'Connector',
  login: 'Sign-in',
  bot: 'Countersign',
};

export function WireRow({ exchange, open, onToggle, within = false }: Props) {
  const { at, service, method, path, note, durationMs } = exchange;
  const title = exchangeTitle(exchange);
  return (
    <Fragment>
      <tr class={`${within ? 'within' : ''} ${open ? 'open' : ''}`} onClick={onToggle} data-testid="wire-row">
        <td class="wire-time">
          <WireToggle label={`${title}, details`} open={open} onToggle={onToggle} />
          {preciseTimeOf(at)}
        </td>
        <td>
          <ServiceTag service={service} />
        </td>
        <td class="wire-operation">
          <strong>{title}</strong>
          <span>
            {note !== null && <em>{note} · </em>}
            {method} {path}
          </span>
        </td>
        <td class="wire-answer">
          <span class={`outcome outcome-${exchange.state === 'held' ? 'throttled' : outcomeKind(exchange)}`}>
            {outcomeText(exchange)}
          </span>
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

export function ServiceTag({ service }: { service: string }) {
  return <span class={`service service-${service}`}>{services[service] ?? service}</span>;
}

type ToggleProps = { label: string; open: boolean; onToggle: () => void };

export function WireToggle({ label, open, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      class="wire-toggle"
      aria-expanded={open}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon name="chevron" size={14} />
    </button>
  );
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
