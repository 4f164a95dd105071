// Japanese: what a person reads in the activity feed, beside the title that the app package gives.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { number } = wordingOf('ja');

export const feed: Sentences['feed'] = {
  asked: (owner, title) => `${owner}：${title}`,
  askedUntil: (owner, title, due) => `${owner}：${title}（期日：${due}）`,
  closed: (outcome, title) => `${outcome}：${title}`,
  commented: (text, title) => `${text} – ${title}`,
  titles: {
    approvalRequired: (reference) => `承認の依頼：${reference}`,
    deploymentApprovalRequired: (reference) => `承認の依頼：${reference}`,
    taskCreated: (reference) => `タスクの割り当て：${reference}`,
    approvalDecided: (reference) => `${reference} の結果が決まりました`,
    taskCompleted: (reference) => `${reference} は終了しました`,
  },
};

export const notices: Sentences['notices'] = {
  reassigned: (reference, by, to) =>
    `${reference}：${by} さんの操作で ${to} さんに引き継がれました。あなたの回答は不要です`,
  answersThemselves: (reference, name) => `${reference}：${name} さん本人が回答します。あなたの回答は不要です`,
  notNeeded: (reference, position) => `${reference}：ステージ ${number(position)} は決定済みで、回答はもう不要です`,
  passedOn: (reference, to) => `${reference} は ${to} さんに引き継がれました`,
  standsIn: (reference, standIn, until) => `${reference}：あなたが不在の間（${until} まで）、${standIn} さんが代理です`,
  away: (reference, name, until) => `${reference}：${name} さんは ${until} まで不在で、代理がいません`,
  left: (reference, name) => `${reference}：${name} さんがチャットから退出しました。ほかの人に引き継いでください`,
  unreachable: (reference, name) =>
    `${reference}：${name} さんに通知できませんでした。引き継ぐか、直接知らせてください`,
  escalated: (reference, to) => `${reference}：時間内に決まらなかったため、${to} さんに依頼しました`,
  overdue: (reference) => `${reference} の期限が切れました`,
  commented: (reference, by) => `${by} さんが ${reference} にコメントしました`,
  reopened: (reference, by) => `${by} さんが ${reference} を再開しました`,
};
