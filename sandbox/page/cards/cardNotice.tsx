// The small answer under a card: a sentence of the app, or what went wrong.
import { Icon } from '../ui/icon.tsx';
import type { CardSession } from '../state/cardSessions.ts';

export function CardNotice({ notice, onDismiss }: { notice: CardSession['notice']; onDismiss: () => void }) {
  return (
    <div aria-live="polite">
      {notice && (
        <p class={`card-notice card-notice-${notice.kind}`} data-testid="card-notice">
          <span>{notice.text}</span>
          <button type="button" class="icon-button small" aria-label="Dismiss" onClick={onDismiss}>
            <Icon name="close" size={14} />
          </button>
        </p>
      )}
    </div>
  );
}
