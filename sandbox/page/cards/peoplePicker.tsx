// Chooses people by typing: suggestions under the box, the chosen ones as chips in it. Arrows and Enter choose, Backspace
// takes the last one back, Escape closes the suggestions.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../api/shapes.ts';
import { peopleFor } from '../rules/peopleChoice.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';

export type PeoplePickerProps = {
  readonly listId: string;
  readonly label: string;
  readonly placeholder: string;
  readonly people: readonly Person[];
  /** Entra object ids. */
  readonly chosen: readonly string[];
  readonly several: boolean;
  readonly required: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
};

export function PeoplePicker(props: PeoplePickerProps) {
  const { listId, label, placeholder, people, chosen, several, required, onChange } = props;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const suggestions = peopleFor({ query, people, chosen });
  useFloating({ open, box, list });

  function choose(person: Person | undefined): void {
    if (person === undefined) return;
    onChange(several ? [...chosen, person.objectId] : [person.objectId]);
    setQuery('');
    setActive(0);
    setOpen(several);
    box.current?.focus();
  }

  function drop(objectId: string | undefined): void {
    onChange(chosen.filter((id) => id !== objectId));
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = Math.max(suggestions.length, 1);
    if (event.key === 'ArrowDown') setActive(open ? (active + 1) % count : 0);
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (event.key === 'Enter' && open) choose(suggestions[active]);
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Backspace' && query === '' && chosen.length > 0) drop(chosen.at(-1));
    else return;
    if (event.key.startsWith('Arrow')) setOpen(true);
    // Enter would press the card's first button, and Escape would close the dialog the card is in.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="people-picker" onMouseDown={(event) => event.target === event.currentTarget && event.preventDefault()}>
      {chosen.map((objectId) => (
        <Chip key={objectId} objectId={objectId} people={people} onDrop={() => drop(objectId)} />
      ))}
      <input
        ref={box}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-required={required}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && suggestions[active] ? `${listId}-${active}` : undefined}
        placeholder={chosen.length === 0 ? placeholder : ''}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} class="people-suggestions" role="listbox" aria-label="People" popover="manual">
        {open && suggestions.length === 0 && <p class="people-nobody">Nobody found</p>}
        {open &&
          suggestions.map((person, index) => (
            <div
              key={person.objectId}
              id={`${listId}-${index}`}
              class="suggestion"
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                // The box keeps the focus, so that one types on after a click.
                event.preventDefault();
                choose(person);
              }}
            >
              <Avatar name={person.name} size={28} />
              <span class="suggestion-label">{person.name}</span>
              <span class="suggestion-detail">{person.userPrincipalName}</span>
            </div>
          ))}
      </div>
    </div>
  );
}

type ChipProps = { readonly objectId: string; readonly people: readonly Person[]; readonly onDrop: () => void };

function Chip({ objectId, people, onDrop }: ChipProps) {
  const name = people.find((person) => person.objectId === objectId)?.name ?? 'Somebody unknown';
  return (
    <span class="person-chip" data-testid="person-chip">
      <Avatar name={name} size={20} />
      {name}
      <button type="button" class="icon-button" aria-label={`Remove ${name}`} onClick={onDrop}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

type Floating = {
  readonly open: boolean;
  readonly box: { readonly current: HTMLElement | null };
  readonly list: { readonly current: HTMLElement | null };
};

/** Cards and dialogs cut off what stands out of them: the list floats above everything, where the picker is. */
function useFloating({ open, box, list }: Floating): void {
  const place = () => {
    const frame = box.current?.closest('.people-picker')?.getBoundingClientRect();
    const element = list.current;
    if (!frame || !element) return;
    const below = innerHeight - frame.bottom > element.offsetHeight + 12;
    element.style.left = `${frame.left}px`;
    element.style.width = `${frame.width}px`;
    element.style.top = `${below ? frame.bottom + 4 : Math.max(4, frame.top - element.offsetHeight - 4)}px`;
  };

  useLayoutEffect(() => {
    const element = list.current;
    if (!element || element.matches(':popover-open') === open) return;
    element.togglePopover(open);
  }, [open]);
  useLayoutEffect(place);

  useEffect(() => {
    if (!open) return;
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, [open]);
}
