// The slim rail on the left (at the foot of narrow windows): Activity, Chat, Sandbox, and the theme.
import type { View } from '../rules/route.ts';
import { useClient } from '../state/client.ts';
import { useTheme } from '../state/theme.ts';
import type { Theme } from '../state/theme.ts';
import { Badge, labelWithUnread } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

const places: readonly { view: View; label: string; icon: IconName }[] = [
  { view: 'activity', label: 'Activity', icon: 'bell' },
  { view: 'chat', label: 'Chat', icon: 'chat' },
  { view: 'sandbox', label: 'Sandbox', icon: 'sliders' },
];

const themeButtons: Readonly<Record<Theme, { label: string; icon: IconName }>> = {
  light: { label: 'Use dark colours', icon: 'moon' },
  dark: { label: 'Use high contrast', icon: 'contrast' },
  contrast: { label: 'Use light colours', icon: 'sun' },
};

export function Rail({ view, unread }: { view: View; unread: number }) {
  const { navigation } = useClient();
  const { theme, toggle } = useTheme();
  return (
    <nav class="rail" aria-label="Main">
      {places.map((place) => (
        <button
          key={place.view}
          type="button"
          class="rail-button"
          aria-label={place.view === 'activity' ? labelWithUnread(place.label, unread) : place.label}
          aria-current={place.view === view ? 'page' : undefined}
          onClick={() => navigation.go({ view: place.view, chatId: null, messageId: null, section: null })}
        >
          <Icon name={place.icon} size={22} />
          <span>{place.label}</span>
          {place.view === 'activity' && <Badge count={unread} />}
        </button>
      ))}
      <span class="rail-space" />
      <button
        type="button"
        class="icon-button theme-button"
        aria-label={themeButtons[theme].label}
        title={themeButtons[theme].label}
        onClick={toggle}
      >
        <Icon name={themeButtons[theme].icon} />
      </button>
    </nav>
  );
}
