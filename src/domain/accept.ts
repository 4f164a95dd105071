// Turns what a rule made of an item into the decision: one version further, drawn again, everyone told once.
import type { Change } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import { oneEach } from './notify.ts';

export function accept({ item, events, rings }: Change, { actor }: Pick<Act, 'actor'>): Decision {
  return {
    kind: 'accepted',
    item: { ...item, version: item.version + 1 },
    events,
    consequences: [{ kind: 'redrawCard' }, ...oneEach({ item, rings }, actor)],
  };
}
