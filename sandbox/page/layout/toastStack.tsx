// The toasts in the corner: a feed item that has just rung, or something that failed.
import { FeedAvatar } from '../activity/feedAvatar.tsx';
import { useOpenFeedItem } from '../activity/openFeedItem.ts';
import { useClient } from '../state/client.ts';
import { useStore } from '../state/store.ts';
import type { Toast } from '../state/toasts.ts';
import { Icon } from '../ui/icon.tsx';

export function ToastStack({ viewerId }: { viewerId: string }) {
  const { toasts } = useClient();
  const shown = useStore(toasts.store);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <div class={`toast toast-${toast.kind}`} key={toast.id} data-testid="toast">
          <ToastContent toast={toast} viewerId={viewerId} />
          <button type="button" class="icon-button small" aria-label="Dismiss" onClick={() => toasts.dismiss(toast.id)}>
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}

function ToastContent({ toast, viewerId }: { toast: Toast; viewerId: string }) {
  const { toasts } = useClient();
  const open = useOpenFeedItem(viewerId);
  if (toast.kind === 'problem') return <p class="toast-text">{toast.text}</p>;
  const { item } = toast;
  return (
    <button
      type="button"
      class="toast-open"
      onClick={() => {
        toasts.dismiss(toast.id);
        open(item);
      }}
    >
      <FeedAvatar iconId={item.iconId} size={36} />
      <span>
        <strong>{item.text}</strong>
        {item.preview && <span class="toast-preview">{item.preview}</span>}
      </span>
    </button>
  );
}
