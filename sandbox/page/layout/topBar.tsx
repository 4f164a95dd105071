// The bar on top: what this is, and who one is. Every person's badge says whose activity feed rang.
import type { FeedItem, Person } from '../api/shapes.ts';
import { countUnread } from '../rules/feedText.ts';
import { given } from '../rules/examples.ts';
import { useClient } from '../state/client.ts';
import { AppAvatar, Avatar } from '../ui/avatar.tsx';
import { Badge, labelWithUnread } from '../ui/badge.tsx';

type Props = {
  appName: string;
  people: readonly Person[];
  viewer: Person;
  feeds: Readonly<Record<string, readonly FeedItem[]>>;
  onSwitch: (person: Person) => void;
};

export function TopBar({ appName, people, viewer, feeds, onSwitch }: Props) {
  const { navigation } = useClient();
  return (
    <header class="top-bar">
      <button
        type="button"
        class="brand"
        aria-label={`${appName} sandbox, home`}
        onClick={() => navigation.go({ view: 'chat', chatId: null, messageId: null, section: null })}
      >
        <AppAvatar size={28} />
        <span class="brand-name">{appName}</span>
        <span class="tag">Sandbox</span>
      </button>
      <div class="people" role="group" aria-label="Who you are">
        <span class="people-label" aria-hidden="true">
          You are
        </span>
        {people.map((person) => (
          <PersonButton
            key={person.objectId}
            person={person}
            unread={countUnread(feeds[person.objectId])}
            pressed={person.objectId === viewer.objectId}
            onPress={() => onSwitch(person)}
          />
        ))}
      </div>
    </header>
  );
}

type PersonButtonProps = { person: Person; unread: number; pressed: boolean; onPress: () => void };

function PersonButton({ person: { name }, unread, pressed, onPress }: PersonButtonProps) {
  return (
    <button
      type="button"
      class="person"
      title={name}
      aria-label={labelWithUnread(name, unread)}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Avatar name={name} size={28} />
      <span class="person-name">{given(name)}</span>
      <Badge count={unread} />
    </button>
  );
}
