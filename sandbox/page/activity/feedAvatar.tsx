// Who rings, as Teams draws it: the app's sign, and on it the icon the notification asked for, if it did.
import { AppAvatar } from '../ui/avatar.tsx';

export function FeedAvatar({ iconId, size }: { iconId: string | null; size: number }) {
  return (
    <span class="feed-avatar">
      <AppAvatar size={size} />
      {iconId !== null && <img class="feed-icon" src={`/icons/${encodeURIComponent(iconId)}.png`} alt="" />}
    </span>
  );
}
