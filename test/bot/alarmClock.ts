// A clock with alarms that rings when the test moves it.
import type { Alarm } from '../../src/bot/deadline.ts';

export type AlarmClock = {
  readonly alarm: Alarm;
  /** So many milliseconds pass; what is due by then rings, in its order. */
  pass(ms: number): void;
  /** How many alarms are set. */
  set(): number;
};

export function createAlarmClock(): AlarmClock {
  let now = 0;
  let alarms: readonly { readonly at: number; readonly ring: () => void }[] = [];
  return {
    alarm(ms, ring) {
      const own = { at: now + ms, ring };
      alarms = [...alarms, own];
      return () => {
        alarms = alarms.filter((alarm) => alarm !== own);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        now = next.at;
        alarms = alarms.filter((alarm) => alarm !== next);
        next.ring();
      }
      now = end;
    },
    set: () => alarms.length,
  };
}
