// One window of a limit: how much of it is used up, as a bar and in numbers.
import type { Meter } from '../api/wireShapes.ts';
import { fillOf, spanText } from '../rules/limitTexts.ts';

type Props = { meter: Meter; meaning: string; user: string };

export function LimitMeter({ meter, meaning, user }: Props) {
  const { calls, seconds, used, peak } = meter;
  const share = (count: number) => `${calls === 0 ? 0 : Math.min(100, (count / calls) * 100)}%`;
  const inWindow = `in ${spanText(seconds)}`;
  const who = user === '' ? '' : `, ${user}`;
  return (
    <div class={`meter meter-${fillOf(meter)}`}>
      <span class="meter-window">{inWindow}</span>
      <span
        class="meter-bar"
        role="meter"
        aria-label={`${meaning} ${inWindow}`}
        aria-valuemin={0}
        aria-valuemax={calls}
        aria-valuenow={Math.min(used, calls)}
        aria-valuetext={`${used} of ${calls}${who}`}
      >
        <span class="meter-fill" style={{ width: share(used) }} />
        {peak > 0 && <span class="meter-peak" style={{ left: share(peak) }} title={`The most so far: ${peak}`} />}
      </span>
      <span class="meter-numbers">
        <b>{used}</b> of {calls}
      </span>
      <span class="meter-user">{user}</span>
    </div>
  );
}
