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
  refused: (times, why) => count(times, { other: `Teams に拒否された通知が {n} 件あります（${why}）。` }),
  givenUp: (times, why) => count(times, { other: `届かなかった通知が {n} 件あります（${why}）。` }),
  notSent: {
    noAnswerInTime: (times) =>
      count(times, { other: 'Teams から 1 日応答がなく、届かなかった通知が {n} 件あります。' }),
    appRemoved: (times) =>
      count(times, { other: 'アプリがチャットから削除されていたため、送信されなかった通知が {n} 件あります。' }),
    notInChannels: (times) =>
      count(times, { other: 'グループチャットでしか利用できないため、送信されなかった通知が {n} 件あります。' }),
    cardNotPosted: (times) =>
      count(times, { other: 'カードを投稿できなかったため、送信されなかった通知が {n} 件あります。' }),
    unknown: (times) => count(times, { other: '届かなかった通知が {n} 件あります。理由の記録は残っていません。' }),
  },
  meantFor: (names) => `宛先：${all(names)}。`,
  steps: {
    appRemoved: 'アプリがない場合は追加し直してください。まだ必要な通知は、そのとき送信されます。',
    permission:
      '管理者がアクセス許可 TeamsActivity.Send.Chat を付与する必要があります。このチャットのアプリを更新し、求められたアクセス許可に同意してください。',
    notFound: 'その人が今もチャットに参加しているか、Teams のアカウントがあるかを確認してください。',
    severalApps:
      '複数のアプリが 1 つの ID を共有しています。管理者が TEAMS_CATALOG_APP_ID にアプリカタログの ID を設定する必要があります。',
    outdatedPackage:
      '管理者が最新のアプリパッケージをアップロードし、そのあとでこのチャットのアプリを更新する必要があります。',
    notInChannels: 'グループチャットで依頼してください。',
    cardNotPosted: '「show」と項目の番号を入力すると、もう一度投稿を試みます。',
    unknown: '詳細は、管理者がサービスのログで確認できます。',
  },
};
