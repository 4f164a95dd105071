// Japanese: lists of items, and the history of one.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('ja');

export const list: Sentences['list'] = {
  open: {
    heading: (total) => count(total, { other: '未完了の項目：{n} 件' }),
    empty: '未完了の項目はありません。始めるには「request」または「task」と入力してください。',
  },
  mine: {
    heading: (total) => count(total, { other: 'あなたの回答待ち：{n} 件' }),
    empty: 'あなたの回答を待っている項目はありません。',
  },
  sent: {
    heading: (total) => count(total, { other: 'あなたが依頼した項目：{n} 件' }),
    empty: 'あなたが依頼した項目はありません。',
  },
  overdue: {
    heading: (total) => count(total, { other: '期限切れの項目：{n} 件' }),
    empty: '期限切れの項目はありません。',
  },
  closed: {
    heading: (total) => count(total, { other: '終了した項目：{n} 件' }),
    empty: '終了した項目はまだありません。',
  },
};

export const listing: Sentences['listing'] = {
  numbered: (reference, title) => `${reference} ${title}`,
  askedBy: (owner) => `依頼者：${owner}`,
  waitsFor: (names) => `回答待ち：${all(names)}`,
  waitsForEveryone: '回答待ち：チャットのだれか',
  waitsForNobody: '現在回答できる人がいません',
  page: (page, pages) => `${number(page)}/${number(pages)} ページ`,
  previous: '前へ',
  next: '次へ',
  openCard: '開く',
};

export const history: Sentences['history'] = {
  heading: (reference, title) => `${reference} の履歴：${title}`,
  title: (reference) => `${reference} の履歴`,
  earlier: (events) => count(events, { other: 'これより前の記録：{n} 件' }),
  requested: (by) => `${by} さんが承認を依頼`,
  assigned: (by) => `${by} さんがタスクを割り当て`,
  approved: '承認が成立',
  rejected: '却下が決定',
  expired: '決定しないまま失効',
  done: (by) => `${by} さんが完了にした`,
  reopened: (by) => `${by} さんが再開`,
  overdue: '期限切れ',
  stageOpened: (position) => `ステージ ${number(position)} に依頼`,
  approvedBy: (by) => `${by} さんが承認`,
  rejectedBy: (by) => `${by} さんが却下`,
  approvedFor: (by, absent) => `${by} さんが ${absent} さんの代理で承認`,
  rejectedFor: (by, absent) => `${by} さんが ${absent} さんの代理で却下`,
  canceled: (by) => `${by} さんが取り消し`,
  reminded: (by) => `${by} さんがリマインダーを送信`,
  remindedByItself: 'リマインダーを自動送信',
  escalated: (to) => `時間内に決まらず、${to} さんに依頼`,
  reassigned: (by, from, to) => `${by} さんが依頼先を ${from} さんから ${to} さんに変更`,
  handedOver: (by, to) => `${by} さんが ${to} さんに引き継ぎ`,
  reassignedTo: (by, to) => `${by} さんが依頼先を ${to} さんに変更`,
  commented: (by) => `${by} さんがコメント`,
  away: (name, until) => `${name} さんは ${until} まで不在（代理なし）`,
  awayWithStandIn: (name, until, standIn) => `${name} さんは ${until} まで不在（代理：${standIn} さん）`,
  left: (name) => `${name} さんがチャットから退出`,
  unreachable: (name) => `${name} さんに通知できず`,
  returned: (name) => `${name} さんが戻り、あらためて依頼`,
};
