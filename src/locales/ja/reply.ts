// Japanese: what the bot answers to a command that worked; `item` is the number and the title, such as "#42「デプロイ」".
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, any, count, number } = wordingOf('ja');

export const reply: Sentences['reply'] = {
  item: (reference, title) => `${reference}「${title}」`,
  approved: (item) => `${item}を承認しました`,
  rejected: (item) => `${item}を却下しました`,
  approvalCounted: (item, approved, needed) =>
    `${item}を承認しました。現在の承認は ${number(needed)} 件中 ${number(approved)} 件です。`,
  approvalOpensStage: (item, position, total) =>
    `${item}を承認しました。ステージ ${number(position)}/${number(total)} に依頼が届きます。`,
  rejectionCounted: (item, names) =>
    names.length === 0
      ? `${item}への却下を記録しましたが、これだけでは決まりません。`
      : `${item}への却下を記録しましたが、これだけでは決まりません。残りの回答者：${any(names)}`,
  done: (item) => `${item}を完了にしました`,
  canceled: (item) => `${item}を取り消しました`,
  reopened: (item) => `${item}を再開しました`,
  reminded: (item, names) => `${item}のリマインダーを送信しました。宛先：${all(names)}`,
  remindedEveryone: (item) => `${item}のリマインダーをチャット全員に送信しました`,
  reassigned: (item, to) => `${item}を ${to} さんに引き継ぎました`,
  reassignedLater: (item, to, position) =>
    `${item}を ${to} さんに引き継ぎました。ステージ ${number(position)} になると依頼が届きます`,
  reassignedAway: (item, to, standIn) =>
    `${item}を ${to} さんに引き継ぎましたが、不在のため、代理の ${standIn} さんに依頼しました`,
  reassignedWaits: (item, to) => `${item}を ${to} さんに引き継ぎましたが、不在で代理がいません`,
  commented: (item) => `${item}にコメントを追加しました`,
  back: 'お帰りなさい。これからの依頼は、またあなたに届きます。',
  repeated: (reference, seconds) =>
    `それは ${number(seconds)} 秒前に ${reference} として受け付けました。もう 1 件必要な場合は、1 分ほど後に、または別の言葉で入力してください。`,
  repeatedWaits: (seconds) =>
    `それは ${number(seconds)} 秒前に受け付けました。もう 1 件必要な場合は、1 分ほど後に、または別の言葉で入力してください。`,
  rosterUnreadable:
    'このチャットのメンバーを確認できなかったため、だれにも依頼していません。アプリがチャットに追加されていることを確認して、もう一度お試しください。',
};

export const away: Sentences['away'] = {
  withStandIn: (until, to) =>
    `${until} まで不在に設定しました。その間は ${to} さんに依頼し、あなたにもお知らせします。`,
  throughAnother: (until, to, standIn) =>
    `${until} まで不在に設定しました。${to} さんも不在のため、その間は ${standIn} さんに依頼し、あなたにもお知らせします。`,
  nobodyThere: (until, to) =>
    `${until} まで不在に設定しました。${to} さんも不在で代理がいないため、どなたかが戻るまで、依頼は回答を待ちます。`,
  alone: (until) => `${until} まで不在に設定しました。依頼はあなたの回答を待ち、依頼した人には不在が伝わります。`,
  handedOver: (items, to) =>
    count(items, { other: `回答待ちの項目 {n} 件も、チャットに参加していて回答できる場合は、${to} さんに届きます。` }),
  waiting: (items) => count(items, { other: '回答待ちの項目が {n} 件あります。' }),
  endWithBack: '戻ったら「back」と入力してください。',
};
