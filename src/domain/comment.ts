// Anyone in the chat says something about an item, open or closed.
import { accept } from './accept.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Comments, Item } from './item.ts';
import { isOpen } from './item.ts';
import { limits } from './limits.ts';
import { tell } from './notify.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function comment(item: Item, command: { readonly text: string }, act: Act): Decision | Refusal {
  const { actor, now } = act;
  const text = command.text.trim();
  if (text === '') return refuse({ reason: 'commentMissing' });
  if (text.length > limits.comment) return refuse({ reason: 'commentTooLong', limit: limits.comment });
  const comments: Comments = {
    total: item.comments.total + 1,
    latest: [...item.comments.latest, { person: actor, text, at: now }].slice(-limits.latestComments),
  };
  // Over what is closed nobody is disturbed any more.
  const rings = isOpen(item) ? [tell(item.owner, { kind: 'commented', by: actor.name, text })] : [];
  return accept({ item: { ...item, comments }, events: [{ kind: 'commented', actor, at: now, text }], rings }, act);
}
