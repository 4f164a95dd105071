// The Sandbox panel: one of its sections under a common head.
import type { SandboxState } from '../api/shapes.ts';
import type { Section } from '../rules/route.ts';
import { useClient } from '../state/client.ts';
import type { World } from '../state/world.ts';
import { Icon } from '../ui/icon.tsx';
import { ChatsSection } from './chatsSection.tsx';
import { FaultsSection } from './faultsSection.tsx';
import { ProductSection } from './productSection.tsx';
import { ThrottlingSection } from './throttlingSection.tsx';
import { WireSection } from './wireSection.tsx';

const titles: Readonly<Record<Section, string>> = {
  product: 'Product',
  chats: 'Chats',
  faults: 'Faults',
  throttling: 'Throttling',
  wire: 'Wire log',
};

type Props = { section: Section; sandbox: SandboxState; world: World };

export function AdminPane({ section, sandbox, world }: Props) {
  const { navigation } = useClient();
  return (
    <section class="admin" aria-label={titles[section]} data-testid={`sandbox-${section}`}>
      <header class="pane-head">
        <button
          type="button"
          class="icon-button back"
          aria-label="Back"
          onClick={() => navigation.go({ section: null })}
        >
          <Icon name="back" />
        </button>
        <h2>{titles[section]}</h2>
      </header>
      <div class="admin-body" tabIndex={-1}>
        {section === 'product' && <ProductSection sandbox={sandbox} />}
        {section === 'chats' && <ChatsSection sandbox={sandbox} />}
        {section === 'faults' && <FaultsSection faults={world.faults ?? []} />}
        {section === 'throttling' && <ThrottlingSection sandbox={sandbox} />}
        {section === 'wire' && <WireSection exchanges={world.exchanges ?? []} />}
      </div>
    </section>
  );
}
