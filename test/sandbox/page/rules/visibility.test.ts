// Who sees a targeted message.
import { expect, test } from '@jest/globals';
import { seenBy } from '../../../../sandbox/page/rules/visibility.ts';
import { aMessage } from '../../factories.ts';

test('a targeted message is there for its recipient only', () => {
  const crew = [aMessage({ id: '1' }), aMessage({ id: '2', onlyFor: 'bob' })].map((message) => ({
    ...message,
    from: { kind: 'system' } as const,
    mentions: [],
    attachments: [],
  }));
  expect(seenBy('bob', { crew })['crew']).toHaveLength(2);
  expect(seenBy('ada', { crew })['crew']).toMatchObject([{ id: '1' }]);
});
