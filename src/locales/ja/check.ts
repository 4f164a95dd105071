// Japanese: whether everything in a chat is set up right, and what to do where it is not.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('ja');

export const check: Sentences['check'] = {
  allRight: 'このチャットの設定に問題はありません。',
  somethingWrong: 'このチャットには対応が必要な点があります。',
  installed: 'アプリはこのチャットに追加されています。',
  notInstalled:
    'アプリがこのチャットに追加されていません。チャットを開き、プラス記号を選択して、このアプリを追加してください。',
  members: (members, readAt) => count(members, { other: `メンバー {n} 人を確認済みです（${readAt} 時点）。` }),
  rosterUnread:
    'このチャットのメンバーをまだ確認できていません。1 分ほど待ってからもう一度お試しください。それでも変わらない場合は、アプリをチャットから削除して追加し直してください。',
  withoutAccount: (names) =>
    `通知できる職場アカウントがないため、依頼できない人がいます（${all(names)}）。ほかの人に依頼してください。`,
  allNotified: '過去 30 日間の通知はすべて届いています。',
  refused: (times, answer, why) =>
    count(times, { other: `Teams に拒否された通知が {n} 件あります（${answer}）。${why}。` }),
  givenUp: (times, answer, why) => count(times, { other: `届かなかった通知が {n} 件あります（${answer}）。${why}。` }),
  notSent: (times, why) => count(times, { other: `届かなかった通知が {n} 件あります。${why}。` }),
  waiting: (times, why) => count(times, { other: `送信待ちの通知が {n} 件あります。${why}。` }),
  outdatedPackage: 'アプリパッケージが古いため、このチャットの通知は簡易な通知になっています。',
  meantFor: (names) => `宛先：${all(names)}。`,
};
