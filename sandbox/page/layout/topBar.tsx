// The bar on top: what this is, and who one is. Every person's badge says whose activity feed rang.
import type { FeedItem, Person } from '../api/shapes.ts';
import { countUnread } from '../rules/feedText.ts';
import { useClient } from '../state/client.ts';
import { PersonFace } from '../people/personFace.tsx';
import { PersonMenu } from '../people/personMenu.tsx';
import { AppAvatar } from '../ui/avatar.tsx';
import { labelWithUnread } from '../ui/badge.tsx';

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
        {people.map((person) =>
          person.objectId === viewer.objectId ? (
            <PersonMenu key={person.objectId} viewer={viewer} people={people} feeds={feeds} onSwitch={onSwitch} />
          ) : (
            <button
              key={person.objectId}
              type="button"
              class="person"
              title={person.name}
              aria-label={labelWithUnread(person.name, countUnread(feeds[person.objectId]))}
              aria-pressed={false}
              onClick={() => onSwitch(person)}
            >
              <PersonFace name={person.name} unread={countUnread(feeds[person.objectId])} />
            </button>
          ),
        )}
      </div>
    </header>
  );
}
