// Japanese: why something cannot be done, each in one sentence that also says what can be.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, any, count, number, span } = wordingOf('ja');

export const refusals: Sentences['refusals'] = {
  titleMissing: 'タイトルがないため、何についての依頼かを入力してください。',
  titleTooLong: (limit) => `タイトルが ${number(limit)} 文字を超えているため、詳細はメモに書いてください。`,
  noteTooLong: (limit) => `メモが ${number(limit)} 文字を超えているため、短くするか、詳細へのリンクにしてください。`,
  commentTooLong: (limit) => `コメントが ${number(limit)} 文字を超えているため、短くするか、いくつかに分けてください。`,
  reasonTooLong: (limit) => `理由は ${number(limit)} 文字以内に短くするか、残りをコメントとして書いてください。`,
  commentMissing: 'コメントが空のため、伝えたいことを入力してください。',
  rejectNeedsComment: '却下には理由が必要なので、コメントを付けてもう一度却下してください。',
  tooManyPeople: (limit) =>
    `一度に依頼できるのは ${number(limit)} 人までなので、人数を減らすか、チャット全員に依頼してください。`,
  tooManyStages: (limit) => `ステージは ${number(limit)} 個までなので、1 つのステージに複数の人をまとめてください。`,
  ownerIsOnlyApprover: '自分の依頼は承認できないため、ほかの人に依頼してください。',
  nobodyElseInChat:
    'このチャットにはほかに依頼できる人がいないため、このアプリがあるグループチャットで依頼してください。',
  ruleNeedsMorePeople: (needed, total) =>
    `${number(total)} 人では ${number(needed)} 件の承認を得られないため、人を増やすか、必要な承認数を減らしてください。`,
  dateInPast: (when) => `${when} はすでに過ぎているため、これより後の日時を指定してください。`,
  dateTooFar: (years) =>
    count(years, { other: '{n} 年より先の日時は指定できないため、もっと早い日時にしてください。' }),
  dueAfterExpiry: (due, expires) =>
    `期日（${due}）が有効期限（${expires}）より後なので、有効期限を遅らせるか、期日を早めてください。`,
  reminderTooOften: (minutes) =>
    `リマインダーの間隔は ${span(minutes)}以上にする必要があるため、もっと長い間隔を指定してください。`,
  escalationTooSoon: (minutes) =>
    `エスカレーションまでの時間は ${span(minutes)}以上にする必要があるため、もっと長い時間を指定してください。`,
  escalatesToOnlyApprover: (name) =>
    `依頼先が ${name} さんだけなので、エスカレーション先にはほかの人を選んでください。`,
  ownerCannotAnswer: '自分の依頼には回答できませんが、リマインド、引き継ぎ、取り消しはできます。',
  ownerCannotBeAsked: (owner) => `${owner} さんは依頼した本人で回答できないため、ほかの人を選んでください。`,
  delegateIsOwner: (absent, until) =>
    `${absent} さんは ${until} まで不在で、代理はあなたですが、自分の依頼は承認できないため、ほかの人に依頼してください。`,
  waitsForOthers: (names) => `ほかの人（${any(names)}）の回答待ちですが、コメントはできます。`,
  notAsked: 'この項目の回答者ではありませんが、コメントはできます。',
  notThisStageYet: (position) => `あなたの順番はステージ ${number(position)} なので、通知が届くまでお待ちください。`,
  alreadyAnswered: (when) => `すでに回答済み（${when}）で変更できませんが、補足があればコメントできます。`,
  answeredForYou: (by, when) =>
    `${by} さんがあなたの代理で回答済み（${when}）で変更できませんが、補足があればコメントできます。`,
  alreadyClosed: (outcome) => `この項目はすでに終了しています（${outcome}）。`,
  alreadyClosedSince: (outcome, when) => `この項目はすでに終了しています（${outcome}、${when}）。`,
  onlyOwnerCancels: (owner) => `取り消しは依頼した ${owner} さんだけができるので、本人に頼んでください。`,
  onlyOwnerReminds: (owner) => `リマインダーは依頼した ${owner} さんだけが送れるので、本人に頼んでください。`,
  remindedRecently: (again) => `前のリマインダーから 1 時間たっていないため、${again} 以降に送ってください。`,
  remindersUsedUp: (limit) =>
    count(limit, { other: 'リマインダーは上限の {n} 回に達したため、引き継ぐか、直接連絡してください。' }),
  nobodyToRemind: (reference) => `${reference} のリマインダーを送れる相手がいないため、ほかの人に引き継いでください。`,
  notYoursToReassign: (owner) =>
    `引き継ぎは ${owner} さんか、まだ回答していない回答者だけができるので、その人に頼んでください。`,
  reassignFromWhom: (names) => `複数の人に依頼中なので、だれから引き継ぐのか（${any(names)}）を指定してください。`,
  isNotAsked: (name) => `${name} さんは回答者ではないため、依頼されている人を選んでください。`,
  isAskedAlready: (name) => `${name} さんにはすでに依頼しているため、ほかの人を選んでください。`,
  hasAnswered: (name) => `${name} さんはすでに回答しているため、まだ回答していない人を選んでください。`,
  stillOpen: 'このタスクはまだ完了していないため、再開する必要はありません。',
  approvalStaysClosed: (reference) => `${reference} は承認依頼で結果を変更できないため、新しい依頼を作成してください。`,
  notYoursToReopen: (owner) => `再開は ${owner} さんかタスクの担当者だけができるので、その人に頼んでください。`,
  notAnApproval: (reference) => `${reference} はタスクなので、承認や却下はできませんが、完了にすることはできます。`,
  notATask: (reference) => `${reference} は承認依頼なので、完了にはできませんが、承認または却下はできます。`,
  noSuchNumber: (item) => `このチャットに #${item} はないため、「list」と入力して未完了の項目を確認してください。`,
  noSuchItem: 'この項目はもう存在しません。',
  notInChat: (_total, names) =>
    `このチャットにいない人（${all(names)}）が含まれているため、追加してからもう一度依頼してください。`,
  withoutAccount: (_total, names) =>
    `職場アカウントがなく依頼できない人（${all(names)}）が含まれているため、ほかの人に依頼してください。`,
  delegateIsSelf: '自分を代理にはできないため、ほかの人を指定するか、だれも指定しないでください。',
  delegationLoop: (names) =>
    `代理の人（${all(names)}）も不在であなたに戻ってしまうため、不在でない人を指定してください。`,
  notAway: '不在の設定になっていないため、終了するものはありません。',
  appNotInChat: 'アプリがこのチャットにないため、追加してからもう一度お試しください。',
};
