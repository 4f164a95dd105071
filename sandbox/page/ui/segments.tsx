// A row of choices of which one holds.
type Choice<T> = { readonly value: T; readonly label: string; readonly count?: number | undefined };

type Props<T> = {
  label: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
};

export function Segments<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          type="button"
          key={choice.value}
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <span class="segment-count">{choice.count}</span>}
        </button>
      ))}
    </div>
  );
}
