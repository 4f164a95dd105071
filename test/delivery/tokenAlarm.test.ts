// A token that Microsoft does not take is said aloud: by each side, and not again at once.
import { expect, test } from '@jest/globals';
import { createTokenAlarm } from '../../src/delivery/tokenAlarm.ts';
import { createLog } from '../../src/log.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';

const refused = new TeamsError('A call was answered 401', { status: 401 });

function createHeardAlarm() {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const log = createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } });
  return { lines, clock, note: createTokenAlarm(log, () => clock.ms) };
}

test('the alarm comes again after ten minutes, and not before', () => {
  const { lines, clock, note } = createHeardAlarm();
  note('graph', refused);
  clock.ms = 599_999;
  note('graph', refused);
  expect(lines).toHaveLength(1);

  clock.ms = 600_000;
  note('graph', refused);
  expect(lines).toHaveLength(2);
});

test('each side has its own', () => {
  const { lines, note } = createHeardAlarm();
  note('graph', refused);
  note('connector', refused);

  expect(lines).toHaveLength(2);
});
