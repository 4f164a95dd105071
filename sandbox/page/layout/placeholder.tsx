// What the large pane shows while nothing is open in it.
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

export function Placeholder({ icon, text }: { icon: IconName; text: string }) {
  return (
    <div class="placeholder">
      <Icon name={icon} size={40} />
      <p>{text}</p>
    </div>
  );
}
