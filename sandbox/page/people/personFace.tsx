// A person in the top bar: picture, given name, and how many notifications wait for them.
import { given } from '../rules/examples.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';

export function PersonFace({ name, unread }: { name: string; unread: number }) {
  return (
    <>
      <Avatar name={name} size={28} />
      <span class="person-name">{given(name)}</span>
      <Badge count={unread} />
    </>
  );
}
