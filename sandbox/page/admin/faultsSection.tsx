// Faults to switch on and off while the product runs.
import type { Fault } from '../api/shapes.ts';
import { describeFault, faultPresets, isSameFault } from '../rules/faultPresets.ts';
import { useClient } from '../state/client.ts';

export function FaultsSection({ faults }: { faults: readonly Fault[] }) {
  const { act, api } = useClient();
  const set = (next: readonly Fault[]) => void act(() => api.setFaults(next));
  const others = faults.filter((fault) => !faultPresets.some((preset) => isSameFault(preset.fault, fault)));
  return (
    <>
      <p class="lead">What goes wrong in production can be tried here. A fault stays on until it is switched off.</p>
      <div class="sheet">
        {faultPresets.map(({ title, explanation, fault }) => {
          const on = faults.some((active) => isSameFault(active, fault));
          const without = faults.filter((active) => !isSameFault(active, fault));
          return (
            <label class="switch-row" key={title}>
              <span>
                <strong>{title}</strong>
                <span class="soft">{explanation}</span>
              </span>
              <input
                type="checkbox"
                role="switch"
                class="switch"
                aria-label={title}
                checked={on}
                onChange={() => set(on ? without : [...faults, fault])}
              />
            </label>
          );
        })}
        {others.map((fault) => (
          <p class="switch-row soft" key={describeFault(fault)}>
            Also on: {describeFault(fault)}
          </p>
        ))}
      </div>
      <button type="button" class="button" disabled={faults.length === 0} onClick={() => set([])}>
        Clear all
      </button>
    </>
  );
}
