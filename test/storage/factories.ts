// Rows to start from, with what the test is about overridden.
import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Approval, Task } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';

export const noon = new Date('2026-11-20T12:00:00Z');

function person(name: string): Person {
  const id = Buffer.from(name.padEnd(6, '_')).toString('hex').slice(0, 12);
  return { entraId: `00000000-0000-4000-8000-${id}`, teamsId: `29:${name}`, name };
}

export const ada = person('Ada');
export const bob = person('Bob');
export const carla = person('Carla');

export function conversation(overrides: Partial<Conversation> = {}): Conversation {
  return {
    id: `19:${randomUUID()}@thread.v2`,
    tenantId: '10000000-0000-4000-8000-000000000000',
    kind: 'groupChat',
    serviceUrl: 'https://connector.example/teams/',
    ...overrides,
  };
}

let lastChainId = 0;

export function approval(overrides: Partial<Approval> = {}): Approval {
  lastChainId += 1;
  return {
    kind: 'approval',
    id: randomUUID(),
    chainId: lastChainId,
    number: lastChainId,
    conversationId: '19:chat@thread.v2',
    owner: ada,
    title: 'Deploy 1.4',
    createdAt: noon,
    overdue: false,
    reminders: { sent: 0 },
    absences: [],
    comments: { total: 0, latest: [] },
    version: 1,
    state: 'pending',
    stages: [
      { audience: { kind: 'people', people: [bob, carla] }, rule: { kind: 'all' }, responses: [], openedAt: noon },
    ],
    openStage: 0,
    ...overrides,
  };
}

export function task(overrides: Partial<Task> = {}): Task {
  const { id, chainId, number, conversationId, owner, createdAt, overdue, reminders, absences, comments, version } =
    approval();
  const common = {
    id,
    chainId,
    number,
    conversationId,
    owner,
    createdAt,
    overdue,
    reminders,
    absences,
    comments,
    version,
  };
  return {
    ...common,
    kind: 'task',
    title: 'Write the release notes',
    state: 'open',
    assignees: { kind: 'chat' },
    ...overrides,
  };
}
