// Under a message for the app: that it is still on its way, or that it did not arrive and can be sent again.
import type { Chat, Message } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';

type Props = { chat: Chat; message: Message; own: boolean; appName: string };

export function DeliveryMark({ chat, message, own, appName }: Props) {
  const { act, api } = useClient();
  if (message.deletedAt !== null) return null;
  if (message.delivery === 'pending') return <p class="message-mark pending">Sending …</p>;
  if (message.delivery !== 'failed') return null;
  return (
    <p class="message-mark failed" data-testid="not-delivered">
      Not delivered to {appName}
      {own && (
        <button
          type="button"
          class="button small"
          onClick={() => void act(() => api.deliverAgain(chat.id, message.id))}
        >
          Try again
        </button>
      )}
    </p>
  );
}
