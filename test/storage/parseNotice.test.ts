// Whatever the domain tells people survives the ledger.
import { expect, test } from '@jest/globals';
import type { Notice } from '../../src/domain/notice.ts';
import { parseNotice, storeNotice } from '../../src/storage/parseNotice.ts';
import { noon } from './factories.ts';

const oneOfEach: Readonly<Record<Notice['kind'], Notice>> = {
  reassigned: { kind: 'reassigned', by: 'Ada', to: 'Bob' },
  answersThemselves: { kind: 'answersThemselves', name: 'Ada' },
  notNeeded: { kind: 'notNeeded', stage: 1 },
  passedOn: { kind: 'passedOn', to: 'Bob' },
  standsIn: { kind: 'standsIn', standIn: 'Bob', until: noon },
  away: { kind: 'away', name: 'Ada', until: noon },
  left: { kind: 'left', name: 'Ada' },
  unreachable: { kind: 'unreachable', name: 'Ada' },
  escalated: { kind: 'escalated', to: 'Bob' },
  overdue: { kind: 'overdue' },
  commented: { kind: 'commented', by: 'Ada', text: 'Why?' },
  reopened: { kind: 'reopened', by: 'Ada' },
};

test.each(Object.values(oneOfEach))('the notice $kind is kept and read again as it was', (notice) => {
  expect(parseNotice(JSON.parse(storeNotice(notice)))).toEqual(notice);
});

test('what is no notice is not taken for one', () => {
  expect(() => parseNotice({ kind: 'shouted' })).toThrow();
});
