// The sections of the Sandbox panel.
import type { Section } from '../rules/route.ts';
import { useClient } from '../state/client.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { pressInList } from '../ui/listKeys.ts';

const entries: readonly { section: Section; title: string; text: string; icon: IconName }[] = [
  { section: 'product', title: 'Product', text: 'Start, stop or kill it', icon: 'server' },
  { section: 'chats', title: 'Chats', text: 'Members, the app, targeted messages', icon: 'people' },
  { section: 'faults', title: 'Faults', text: 'Make Microsoft’s side misbehave', icon: 'bolt' },
  { section: 'throttling', title: 'Throttling', text: 'Microsoft’s limits and who meets them', icon: 'gauge' },
  { section: 'wire', title: 'Wire log', text: 'Every request, both ways', icon: 'swap' },
];

export function SectionList({ section }: { section: Section | null }) {
  const { navigation } = useClient();
  return (
    <>
      <header class="pane-head">
        <h2>Sandbox</h2>
      </header>
      <div class="list" role="listbox" aria-label="Sandbox sections" onKeyDown={pressInList}>
        {entries.map((entry) => {
          const selected = entry.section === (section ?? 'product');
          const open = () => navigation.go({ section: entry.section });
          return (
            <div
              key={entry.section}
              class="list-item"
              role="option"
              aria-selected={selected}
              tabIndex={selected ? 0 : -1}
              onClick={open}
            >
              <span class="section-icon">
                <Icon name={entry.icon} />
              </span>
              <div class="list-text">
                <span class="list-title">{entry.title}</span>
                <p class="list-preview">{entry.text}</p>
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
