// A card that a message extension put into the compose box: it goes along with the next message.
import type { Chat, Person } from '../api/shapes.ts';
import { useCardReader } from '../cards/cardReader.ts';
import { CardView } from '../cards/cardView.tsx';
import type { Insertion } from '../state/dialogs.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { insertion: Insertion; chat: Chat; viewer: Person; onDrop: () => void };

export function InsertedCard({ insertion, chat, viewer, onDrop }: Props) {
  const nothing = () => undefined;
  return (
    <div class="inserted-card" data-testid="inserted-card">
      <div class="card-frame" inert>
        <CardView
          content={insertion.attachment.content}
          reader={useCardReader(chat, viewer)}
          waiting={false}
          onExecute={nothing}
          onSubmit={nothing}
          onOpenUrl={nothing}
          onUnsupported={nothing}
        />
      </div>
      <button type="button" class="icon-button small" aria-label="Remove the card" onClick={onDrop}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
