// Who goes first when a budget is tight.
import { expect, test } from '@jest/globals';
import type { Waiting } from '../../../src/delivery/budgets/takeTurns.ts';
import { createServed, takeTurns } from '../../../src/delivery/budgets/takeTurns.ts';

type Named = Waiting & { readonly name: string };

function waiting(name: string, overrides: Partial<Waiting> = {}): Named {
  return { name, urgency: 1, tenantId: 'contoso', conversationId: 'chat', since: new Date(0), ...overrides };
}

function order(line: readonly Named[], served = createServed()): string {
  return Array.from(takeTurns(line, served), ({ name }) => name).join(' ');
}

test('decisions go before new requests, and those before reminders', () => {
  const line = [waiting('reminder', { urgency: 2 }), waiting('request'), waiting('decision', { urgency: 0 })];
  expect(order(line)).toBe('decision request reminder');
});

test('in one chat the oldest goes first', () => {
  const line = [3, 1, 2].map((second) => waiting(`at${second}`, { since: new Date(second * 1000) }));
  expect(order(line)).toBe('at1 at2 at3');
});

test('a busy chat takes turns with the others', () => {
  const busy = [1, 2, 3].map((nth) => waiting(`busy${nth}`, { conversationId: 'busy', since: new Date(nth) }));
  const quiet = waiting('quiet', { conversationId: 'quiet', since: new Date(9000) });
  expect(order([...busy, quiet])).toBe('busy1 quiet busy2 busy3');
});

test('a tenant with many chats gets no more turns than one with one', () => {
  const many = [1, 2, 3].map((nth) => waiting(`many${nth}`, { conversationId: `chat${nth}`, since: new Date(nth) }));
  const one = [1, 2].map((nth) =>
    waiting(`one${nth}`, { tenantId: 'fabrikam', conversationId: 'x', since: new Date(nth + 9) }),
  );
  expect(order([...many, ...one])).toBe('many1 one1 many2 one2 many3');
});

test('whoever has just been served goes to the end of the line', () => {
  const served = createServed();
  const line = [waiting('old', { conversationId: 'a' }), waiting('young', { conversationId: 'b', since: new Date(5) })];
  expect(order(line, served)).toBe('old young');
  served.note(waiting('old', { conversationId: 'a' }));
  expect(order(line, served)).toBe('young old');
});
