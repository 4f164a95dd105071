// How the product is doing, and the three ways to treat it.
import { useState } from 'preact/hooks';
import type { SandboxState } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';
import { preciseTimeOf } from '../ui/clock.ts';

const words = { starting: 'Starting', ready: 'Running', stopped: 'Stopped' } as const;

export function ProductSection({ sandbox }: { sandbox: SandboxState }) {
  const { act, api } = useClient();
  const { status, pid, url } = sandbox.product;
  const stopped = status === 'stopped';
  const steer = (step: 'start' | 'stop' | 'kill') => () => void act(() => api.steerProduct(step));
  return (
    <>
      <p class="lead">
        The product runs as a process of its own, just as in production. Kill it in the middle of things: nothing that
        was asked is lost, and no feed item rings twice.
      </p>
      <div class="sheet">
        <div class="sheet-row">
          <span class={`status status-${status}`} data-testid="product-status">
            {words[status]}
          </span>
          <span class="sheet-space" />
          <button type="button" class="button primary" disabled={!stopped} onClick={steer('start')}>
            Start
          </button>
          <button
            type="button"
            class="button"
            disabled={stopped}
            onClick={steer('stop')}
            title="SIGTERM: it finishes what it is doing"
          >
            Stop
          </button>
          <button
            type="button"
            class="button danger"
            disabled={stopped}
            onClick={steer('kill')}
            title="SIGKILL: it is gone at once"
          >
            Kill
          </button>
        </div>
        <dl class="facts">
          <dt>Version</dt>
          <dd>{sandbox.app.version}</dd>
          <dt>Process</dt>
          <dd>{pid ?? '–'}</dd>
          <dt>Address</dt>
          <dd>{url}</dd>
          <dt>App id</dt>
          <dd>{sandbox.app.botId}</dd>
          <dt>Catalogue id</dt>
          <dd>{sandbox.app.catalogueId}</dd>
          <dt>Tenant</dt>
          <dd>{sandbox.tenant.id}</dd>
        </dl>
      </div>
      <AccessTokens />
    </>
  );
}

function AccessTokens() {
  const { act, api } = useClient();
  const [revokedAt, setRevokedAt] = useState<string | null>(null);
  async function revoke(): Promise<void> {
    await api.revokeTokens();
    setRevokedAt(new Date().toISOString());
  }
  return (
    <div class="sheet sheet-row">
      <div>
        <h3>Access tokens</h3>
        <p class="soft">Revoke them, and what the product holds is refused with 401 from then on; a new one is good.</p>
        <p class="soft" role="status">
          {revokedAt !== null && `All that were issued until ${preciseTimeOf(revokedAt)} are revoked.`}
        </p>
      </div>
      <span class="sheet-space" />
      <button type="button" class="button danger" onClick={() => void act(revoke)}>
        Revoke tokens
      </button>
    </div>
  );
}
