// Japanese: how far the notifications of an item have come, for its owner.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('ja');

export const ledger: Sentences['ledger'] = {
  title: (reference) => `${reference} の通知`,
  summary: (reference, counts) => `${reference} の通知：${all(counts)}`,
  counts: {
    failed: (notifications) => count(notifications, { other: '未達 {n} 件' }),
    waiting: (notifications) => count(notifications, { other: '送信待ち {n} 件' }),
    accepted: (notifications) => count(notifications, { other: '通知済み {n} 件' }),
  },
  none: '現在、通知する相手はいません。',
  everyone: 'チャットの全員',
  gone: (people) => (people === 1 ? 'チャットから退出した人' : count(people, { other: 'チャットから退出した {n} 人' })),
  of: (names, how) => `${all(names)}：${how}`,
  accepted: (at) => `通知済み（${at}）`,
  acceptedPlain: (at) => `通知済み（${at}）。アプリパッケージが古いため、簡易な通知になりました`,
  waitsForCard: 'カードの投稿待ち',
  waitsForTurn: '送信の順番待ち',
  waitsUntil: (why, at) => `送信待ち：${why}、次の送信は ${at}`,
  failed: (why) => `未達（${why}）`,
  attempts: (how, attempts) => count(attempts, { other: `${how}（試行 {n} 回）` }),
  short: { failed: '未達', waiting: '送信待ち', accepted: '通知済み' },
};
