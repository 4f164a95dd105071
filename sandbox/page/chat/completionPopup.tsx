// The list that pops up over the composer: people after `@`, commands after the app's name.
import type { Completion } from '../rules/completion.ts';
import { AppAvatar, Avatar } from '../ui/avatar.tsx';

type Props = { id: string; completion: Completion; active: number; onChoose: (index: number) => void };

export function CompletionPopup({ id, completion, active, onChoose }: Props) {
  const people = completion.kind === 'people';
  return (
    <div class="popup" role="listbox" id={id} aria-label={people ? 'People' : 'Commands'}>
      {completion.suggestions.map(({ label, detail }, index) => (
        <div
          key={label}
          id={`${id}-${index}`}
          class={people ? 'suggestion' : 'suggestion command'}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The text box keeps the focus, so that one types on after a click.
            event.preventDefault();
            onChoose(index);
          }}
        >
          {people && (detail === 'app' ? <AppAvatar size={28} /> : <Avatar name={label} size={28} />)}
          <span class="suggestion-label">{label}</span>
          <span class="suggestion-detail">{detail}</span>
        </div>
      ))}
    </div>
  );
}
