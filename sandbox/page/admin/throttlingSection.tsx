// Microsoft's limits with a live meter for each window, and how often they were passed.
import type { SandboxState } from '../api/shapes.ts';
import type { Limit } from '../api/wireShapes.ts';
import { nameOfUser } from '../rules/limitTexts.ts';
import { useClient } from '../state/client.ts';
import { usePolled } from '../ui/usePolled.ts';
import { LimitMeter } from './limitMeter.tsx';

const pollMs = 500;

const services = [
  { service: 'graph', title: 'Microsoft Graph' },
  { service: 'connector', title: 'Bot Connector' },
] as const;

export function ThrottlingSection({ sandbox }: { sandbox: SandboxState }) {
  const { act, api } = useClient();
  const { value: throttling, askNow } = usePolled(api.throttling, pollMs);
  if (throttling === null) return <p class="lead">One moment …</p>;
  const { mode, limits } = throttling;
  const violations = limits.reduce((sum, limit) => sum + limit.violations, 0);
  const change = (what: () => Promise<unknown>) => void act(what).then(askNow);
  return (
    <>
      <p class="lead">
        Microsoft lets an app call only so often. Each meter shows the fullest window there is now; the mark on it is
        the most there ever was.
      </p>
      <div class="sheet">
        <label class="switch-row">
          <span>
            <strong>Enforce the limits</strong>
            <span class="soft">
              On: calls beyond a limit are answered 429. Off: they pass, and are counted all the same.
            </span>
          </span>
          <input
            type="checkbox"
            role="switch"
            class="switch"
            aria-label="Enforce the limits"
            checked={mode === 'enforced'}
            onChange={() => change(() => api.setThrottling(mode === 'enforced' ? 'counted' : 'enforced'))}
          />
        </label>
        <div class="switch-row plain">
          <span data-testid="violations" class={violations === 0 ? 'soft' : 'beyond'}>
            {violations === 0 ? 'No call went beyond a limit.' : `${callsText(violations)} went beyond a limit.`}
          </span>
          <button type="button" class="button small" onClick={() => change(api.countAnew)}>
            Count anew
          </button>
        </div>
      </div>
      {services.map(({ service, title }) => (
        <section class="sheet" key={service} aria-label={title}>
          <h3 class="sheet-title">{title}</h3>
          {limits
            .filter((limit) => limit.service === service)
            .map((limit) => (
              <LimitRow key={limit.name} limit={limit} sandbox={sandbox} />
            ))}
        </section>
      ))}
    </>
  );
}

function LimitRow({ limit, sandbox }: { limit: Limit; sandbox: SandboxState }) {
  const { name, meaning, windows, calls, violations, source } = limit;
  return (
    <div class="limit" data-testid={`limit-${name}`}>
      <div class="limit-head">
        <strong title={`Source: ${source}`}>{meaning}</strong>
        <span class="limit-counts">
          <span class="soft">{callsText(calls)}</span>
          {violations > 0 && <span class="outcome outcome-throttled">{violations} beyond</span>}
        </span>
      </div>
      {windows.length === 0 && <p class="soft">Not limited</p>}
      {windows.map((meter) => (
        <LimitMeter key={meter.seconds} meter={meter} meaning={meaning} user={nameOfUser({ limit, meter, sandbox })} />
      ))}
    </div>
  );
}

function callsText(count: number): string {
  return count === 1 ? '1 call' : `${count} calls`;
}
