// News about an item as one short line that names it.
import { expect, test } from '@jest/globals';
import { noticeText } from '../../src/cards/noticeText.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { en } from '../../src/locales/en.ts';
import { approval, now } from '../domain/factories.ts';

const lines: Readonly<Record<Notice['kind'], readonly [Notice, string]>> = {
  reassigned: [
    { kind: 'reassigned', by: 'Ada Berg', to: 'Dana Ito' },
    'Ada Berg passed #42 on to Dana Ito: you are not asked any more',
  ],
  answersThemselves: [
    { kind: 'answersThemselves', name: 'Bob Okafor' },
    'Bob Okafor answers #42 themselves: you are not asked any more',
  ],
  notNeeded: [{ kind: 'notNeeded', stage: 0 }, '#42: stage 1 is decided, and needs no more answers'],
  passedOn: [{ kind: 'passedOn', to: 'Dana Ito' }, '#42 is with Dana Ito now'],
  standsIn: [
    { kind: 'standsIn', standIn: 'Dana Ito', until: now },
    'Dana Ito is asked about #42 while you are away until 10:02 AM',
  ],
  away: [
    { kind: 'away', name: 'Bob Okafor', until: now },
    '#42: Bob Okafor is away until 10:02 AM, and nobody stands in',
  ],
  left: [{ kind: 'left', name: 'Bob Okafor' }, '#42: Bob Okafor left the chat. Reassign it to somebody else'],
  unreachable: [
    { kind: 'unreachable', name: 'Bob Okafor' },
    '#42: Bob Okafor could not be notified. Reassign it, or tell them yourself',
  ],
  escalated: [{ kind: 'escalated', to: 'Erik Holm' }, '#42: nobody decided in time, so Erik Holm is asked now'],
  overdue: [{ kind: 'overdue' }, '#42 is overdue'],
  commented: [{ kind: 'commented', by: 'Bob Okafor', text: 'Why?' }, 'Bob Okafor commented on #42'],
  reopened: [{ kind: 'reopened', by: 'Bob Okafor' }, 'Bob Okafor reopened #42'],
};

test.each(Object.values(lines))('%j', (notice, line) => {
  expect(noticeText(approval(), notice, { sentences: en, when: () => '10:02 AM' })).toBe(line);
});

test('who passes something on to somebody of the same name has passed it on', () => {
  const notice = { kind: 'reassigned', by: 'Kim Lee', to: 'Kim Lee' } as const;

  expect(noticeText(approval(), notice, { sentences: en, when: () => '10:02 AM' })).toContain(
    'passed #42 on to Kim Lee',
  );
});
