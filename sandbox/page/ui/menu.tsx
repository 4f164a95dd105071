// A button with a menu under it: arrows move, Escape closes, a press elsewhere closes too.
import { useEffect, useRef, useState } from 'preact/hooks';
import { AppAvatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type MenuEntry = {
  readonly label: string;
  readonly detail?: string;
  /** `app`: the app's own sign. */
  readonly icon: IconName | 'app';
  run(): void;
};

type Props = { class: string; label: string; icon: IconName; iconSize: number; entries: readonly MenuEntry[] };

export function Menu({ class: name, label, icon, iconSize, entries }: Props) {
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
    <div class={open ? `${name} open` : name} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon-button small"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} size={iconSize} />
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={label}>
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
              {entry.icon === 'app' ? <AppAvatar size={16} /> : <Icon name={entry.icon} size={16} />}
              <span>
                {entry.label}
                {entry.detail && <span class="menu-detail">{entry.detail}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
