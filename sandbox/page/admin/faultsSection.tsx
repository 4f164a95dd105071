// Faults to switch on and off while the product runs.
import { useState } from 'preact/hooks';
import type { Fault } from '../api/wireShapes.ts';
import type { Frequency } from '../rules/faultOrders.ts';
import { describeFault, describeFrequency, frequencies, isSameFault, soOften } from '../rules/faultOrders.ts';
import type { FaultPreset } from '../rules/faultPresets.ts';
import { faultGroups } from '../rules/faultPresets.ts';
import { useClient } from '../state/client.ts';
import { Segments } from '../ui/segments.tsx';

const presets = faultGroups.flatMap((group) => group.presets);

export function FaultsSection({ faults }: { faults: readonly Fault[] }) {
  const { act, api } = useClient();
  const [frequency, setFrequency] = useState<Frequency>('always');
  const set = (next: readonly Fault[]) => void act(() => api.setFaults(next));
  const others = faults.filter((fault) => !presets.some((preset) => isSameFault(preset.fault, fault)));

  function toggle({ fault }: FaultPreset): void {
    const without = faults.filter((active) => !isSameFault(active, fault));
    set(without.length === faults.length ? [...faults, soOften(fault, frequency)] : without);
  }

  return (
    <>
      <p class="lead">What goes wrong in production can be tried here. A fault stays on until it is switched off.</p>
      <div class="toolbar">
        <span class="soft" aria-hidden="true">
          Goes wrong
        </span>
        <Segments
          label="How often what is switched on goes wrong"
          choices={frequencies.map((choice) => ({ value: choice.frequency, label: choice.label }))}
          chosen={frequency}
          onChoose={setFrequency}
        />
        <span class="sheet-space" />
        <button type="button" class="button" disabled={faults.length === 0} onClick={() => set([])}>
          Clear all
        </button>
      </div>
      {others.length > 0 && (
        <ul class="sheet" aria-label="Ordered by a script">
          {others.map((fault) => (
            <li class="switch-row soft" key={describeFault(fault)}>
              Also on: {describeFault(fault)}
            </li>
          ))}
        </ul>
      )}
      {faultGroups.map((group) => (
        <section class="sheet" key={group.title} aria-label={group.title}>
          <h3 class="sheet-title">{group.title}</h3>
          {group.presets.map((preset) => (
            <FaultRow
              key={preset.title}
              preset={preset}
              active={faults.find((fault) => isSameFault(fault, preset.fault))}
              onToggle={() => toggle(preset)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

type RowProps = { preset: FaultPreset; active: Fault | undefined; onToggle: () => void };

function FaultRow({ preset: { title, explanation }, active, onToggle }: RowProps) {
  const often = active === undefined ? '' : describeFrequency(active);
  return (
    <label class="switch-row">
      <span>
        <strong>
          {title}
          {often !== '' && <span class="tag">{often}</span>}
        </strong>
        <span class="soft">{explanation}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        aria-label={title}
        checked={active !== undefined}
        onChange={onToggle}
      />
    </label>
  );
}
