// The person one is, with a panel for the language and time zone of their Teams; in narrow windows also for being somebody else.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedItem, Person } from '../api/shapes.ts';
import { countUnread } from '../rules/feedText.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge, labelWithUnread } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { PersonFace } from './personFace.tsx';
import { PersonSettings } from './personSettings.tsx';

type Props = {
  viewer: Person;
  people: readonly Person[];
  feeds: Readonly<Record<string, readonly FeedItem[]>>;
  onSwitch: (person: Person) => void;
};

export function PersonMenu({ viewer, people, feeds, onSwitch }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const unread = countUnread(feeds[viewer.objectId]);
  const elsewhere = people.some(({ objectId }) => objectId !== viewer.objectId && countUnread(feeds[objectId]) > 0);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  return (
    <div
      class="person-menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        root.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="person"
        title={`${viewer.name}: language and time zone`}
        aria-label={labelWithUnread(viewer.name, unread)}
        aria-pressed={true}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <PersonFace name={viewer.name} unread={unread} />
        <Icon name="down" size={14} />
        {elsewhere && <span class="others-unread" aria-hidden="true" />}
      </button>
      {open && (
        <div class="person-panel" role="dialog" aria-label={viewer.name}>
          <ul class="person-choices" aria-label="Be somebody else">
            {people
              .filter(({ objectId }) => objectId !== viewer.objectId)
              .map((person) => (
                <li key={person.objectId}>
                  <button type="button" class="person-choice" onClick={() => onSwitch(person)}>
                    <Avatar name={person.name} size={28} />
                    <span>{person.name}</span>
                    <Badge count={countUnread(feeds[person.objectId])} />
                  </button>
                </li>
              ))}
          </ul>
          <PersonSettings person={viewer} />
        </div>
      )}
    </div>
  );
}
