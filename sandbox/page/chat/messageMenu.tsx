// The menu of a message: ask for one's card again, copy a link to it, delete it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

export type MenuEntry = { readonly label: string; readonly icon: IconName; run(): void };

export function MessageMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  function close(): void {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const current = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'ArrowDown') items[(current + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(current - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class={open ? 'message-menu open' : 'message-menu'} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon-button small"
        aria-label="More options"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" size={18} />
      </button>
      {open && (
        <div class="menu" role="menu">
          {entries.map((entry) => (
            <button
              type="button"
              role="menuitem"
              key={entry.label}
              onClick={() => {
                close();
                entry.run();
              }}
            >
              <Icon name={entry.icon} size={16} />
              {entry.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
