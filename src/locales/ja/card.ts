// Japanese: what stands on the card of an item.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { all, count, number, span } = wordingOf('ja');

export const card: Sentences['card'] = {
  approval: (reference) => `承認依頼 ${reference}`,
  task: (reference) => `タスク ${reference}`,
  summary: (label, title, state) => `${label}：${title}（${state}）`,
  asksForApproval: (owner) => `${owner} さんからの承認依頼`,
  assignsTask: (owner) => `${owner} さんからのタスク`,

  states: {
    pending: '承認待ち',
    approved: '承認済み',
    rejected: '却下',
    canceled: '取り消し',
    expired: '失効',
    open: '未完了',
    done: '完了',
  },
  overdue: '期限切れ',

  due: (when) => `期日：${when}`,
  overdueSince: (when) => `期限切れ：${when}`,
  expires: (when) => `有効期限：${when}`,
  remindsEvery: (minutes) => `リマインダー：${interval(minutes)}`,
  reminded: (times) => count(times, { other: 'リマインダー {n} 回送信済み' }),
  escalatesTo: (name, minutes) => `${span(minutes)}以内に決まらなければ ${name} さんが決定`,

  stageLabel: (position, total) => `ステージ ${number(position)}/${number(total)}`,
  stagePeople: (people) => count(people, { other: '承認者 {n} 人' }),
  everyoneMayAnswer: 'このチャットのだれでも回答できます',
  everyoneMayComplete: 'このチャットの全員が対象です',
  approver: '承認者',
  rule: {
    any: '最初の回答で決定',
    all: '全員の承認が必要',
    count: (needed, total) => `${number(total)} 人中 ${number(needed)} 人の承認が必要`,
  },
  progress: (approved, needed) => `承認 ${number(approved)}/${number(needed)}`,

  status: {
    approved: '承認',
    rejected: '却下',
    asked: '回答待ち',
    notAskedYet: '依頼前',
    notNeeded: '回答不要',
    assigned: '担当',
    away: '不在',
    left: '退出済み',
    unreachable: '通知不可',
  },
  sameStatus: (status, names) => `${status}：${all(names)}`,
  answeredFor: (by, absent) => `${by} さんが ${absent} さんの代理で回答`,
  awayUntil: (when) => `${when} まで不在`,
  standsIn: (name) => `代理：${name} さん`,
  nobodyStandsIn: '代理なし',
  cannotBeNotified: '通知が Teams に拒否されました',
  escalated: (when) => `時間内に決まらず ${when} に依頼。この人の回答で決定`,

  comments: (total) => count(total, { other: 'コメント {n} 件' }),
  latestComments: (shown, total) => count(shown, { other: `コメント ${number(total)} 件のうち最新の {n} 件` }),

  review: '確認',
  approve: '承認',
  reject: '却下',
  done: '完了にする',
  cancel: '依頼を取り消す',
  cancelTask: 'タスクを取り消す',
  remind: 'リマインド',
  reassign: '引き継ぐ',
  comment: 'コメント',
  onlyComment: 'コメントのみ',
  reopen: '再開',

  yourAnswerCountsFor: (name) => `${name} さんの代理です。あなたの回答が ${name} さんの回答になります。`,
  yourAnswerDecides: '時間内に決まらなかったため、あなたの回答で決まります。',
  commentLabel: 'コメント',
  commentPlaceholder: 'コメントを追加（却下する場合は必須）',
  threadLabel: 'あなたのコメント',
  threadPlaceholder: 'ほかの人に伝えたいこと',
  threadMissing: '先にコメントを入力してください。',
  reasonLabel: '理由（省略可）',
  reasonPlaceholder: '不要になった理由',
  fromLabel: 'だれから引き継ぎますか？',
  toLabel: 'だれが引き継ぎますか？',
  personPlaceholder: '名前を入力',
  personChoice: '人を選択',
  personMissing: '先に人を選択してください。',
  reassignWaits: 'チャットのメンバーを確認しています。結果はまもなくお知らせします。',
  reassignToWhom: '引き継ぐ人が選択されていません。もう一度［引き継ぐ］を開いて選択してください。',

  deadButton: 'このボタンは使えなくなりました。「show」と項目の番号を入力すると、新しいカードが投稿されます。',
};
