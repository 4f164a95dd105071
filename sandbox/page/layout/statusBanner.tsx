// A quiet line over everything while the product does not run or the sandbox cannot be reached.
import type { SandboxState } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';
import type { World } from '../state/world.ts';

export function StatusBanner({ sandbox, connection }: { sandbox: SandboxState; connection: World['connection'] }) {
  const { act, api } = useClient();
  const { status } = sandbox.product;
  if (connection === 'lost') {
    return (
      <div class="banner" role="status">
        The connection to the sandbox is lost. It comes back by itself once the sandbox runs again.
      </div>
    );
  }
  if (status === 'ready') return null;
  return (
    <div class="banner" role="status" data-testid="product-banner">
      {status === 'starting'
        ? `${sandbox.app.name} is starting …`
        : `${sandbox.app.name} is stopped. Nobody answers until it runs.`}
      {status === 'stopped' && (
        <button type="button" class="button small" onClick={() => void act(() => api.steerProduct('start'))}>
          Start
        </button>
      )}
    </div>
  );
}
