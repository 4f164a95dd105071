// Times are those of the sender, whatever the time zone of the machine that reads them.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);
const parser = new URL('../../../src/bot/times/parseWhen.ts', import.meta.url).href;

const texts = [
  'tomorrow',
  '2:30',
  'in 2 months',
  'next week',
  'in half an hour',
  'sunday 2:30',
  'morgen',
  'tonight',
  'midnight',
];

/** Half past two on the mornings when clocks go forward: in New York, in Berlin and on Lord Howe Island. */
const nows = ['2026-03-08T01:30:00Z', '2026-03-29T01:30:00Z', '2026-10-03T15:45:00Z'];

const script = `
  import { parseWhen } from '${parser}';
  const read = (text, now, timeZone) =>
    parseWhen(text, { now: new Date(now), timeZone, language: 'de', dateOnly: 'endOfWork' })?.toISOString();
  const times = ${JSON.stringify(nows)}.flatMap((now) => ['UTC', 'Europe/Berlin', 'America/New_York'].flatMap((zone) =>
    ${JSON.stringify(texts)}.map((text) => read(text, now, zone) ?? 'nothing')));
  console.log(JSON.stringify(times));
`;

async function readIn(timeZone: string): Promise<unknown> {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: timeZone } });
  return JSON.parse(stdout);
}

test('every machine reads the same times', async () => {
  const inUtc = await readIn('UTC');

  expect(inUtc).not.toContain('nothing');
  expect(await readIn('America/New_York')).toEqual(inUtc);
  expect(await readIn('Europe/Berlin')).toEqual(inUtc);
  expect(await readIn('Australia/Lord_Howe')).toEqual(inUtc);
});
