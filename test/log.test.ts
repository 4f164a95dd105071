// The log's one rule: no token, key or secret gets through.
import { expect, test } from '@jest/globals';
import { createLog } from '../src/log.ts';

function createRecordedLog(level = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog({ level, destination: { write: (line: string) => void lines.push(line) } }) };
}

const token = `eyJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJib3QifQ'.repeat(3)}.c2ln_bmF0-dXJl`;

test('a line is JSON with level, time, message and fields', () => {
  const { lines, log } = createRecordedLog();

  log.info({ itemId: 'i-1' }, 'item stored');

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    itemId: 'i-1',
    msg: 'item stored',
  });
});

test.each(['authorization', 'token', 'password', 'client_secret', 'accessToken'])('a field %s is hidden', (field) => {
  const { lines, log } = createRecordedLog();

  log.info({ [field]: 'hush', headers: { [field]: 'hush' }, request: { headers: { [field]: 'hush' } } }, 'call');

  expect(lines.join()).not.toContain('hush');
});

test('a token inside a text is hidden', () => {
  const { lines, log } = createRecordedLog();

  log.warn({ reason: `jwt ${token} is malformed` }, `refused Bearer ${token}`);

  expect(lines.join()).toContain('[token]');
  expect(lines.join()).not.toContain('eyJ');
});

test('a key inside an error is hidden', () => {
  const { lines, log } = createRecordedLog();

  log.error({ err: new Error('-----BEGIN RSA PUBLIC KEY-----\nMIIBCgKC\n-----END RSA PUBLIC KEY-----\n') }, 'failed');

  expect(lines.join()).not.toContain('MIIBCgKC');
});

test('an error is told with its causes but without what SDKs hang on it', () => {
  const { lines, log } = createRecordedLog();
  const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', request: { body: 'hush' } });

  log.error({ err: Object.assign(new Error('Posting failed', { cause }), { status: 503, config: 'hush' }) }, 'failed');

  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: { type: 'Error', message: 'Posting failed', status: 503, cause: { code: 'ECONNRESET' } },
  });
  expect(lines.join()).not.toContain('hush');
});

test('what lies below the level is not written', () => {
  const { lines, log } = createRecordedLog('error');

  log.warn('careful');

  expect(lines).toEqual([]);
});
