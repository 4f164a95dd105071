// Japanese: why a notification did not get through, and what to do about it.
import type { Sentences } from '../sentences.ts';

export const failures: Sentences['failures'] = {
  why: {
    notInstalled: 'アプリが追加されていません',
    permission: 'アプリが追加されていないか、アクセス許可がありません',
    notFound: 'Teams で相手またはチャットが見つかりません',
    severalApps: '複数のアプリが 1 つの ID を共有しています',
    mistake: 'Teams が要求を解釈できませんでした',
    busy: 'Teams が混み合っています',
    outage: 'Teams で問題が発生しています',
    noAnswer: 'Teams から応答がありませんでした',
    signIn: 'サービスのサインインが Teams に拒否されています',
    appRemoved: 'アプリがチャットから削除されていました',
    notInChannels: '通知はグループチャットでのみ利用できます',
    cardNotPosted: 'カードを投稿できませんでした',
    ourMistake: '送信時にアプリ側でエラーが発生しました',
    unknown: '理由の記録は残っていません',
  },
  next: {
    notInstalled: 'アプリを追加し直してください。まだ必要な通知は、そのとき送信されます。',
    permission:
      'このチャットにアプリがない場合は追加してください。すでにある場合は、管理者がアクセス許可 TeamsActivity.Send.Chat を付与する必要があります。このチャットのアプリを更新し、求められたアクセス許可に同意してください。',
    notFound: 'その人が今もチャットに参加しているか、Teams のアカウントがあるかを確認してください。',
    severalApps: '管理者が TEAMS_CATALOG_APP_ID にアプリカタログの ID を設定する必要があります。',
    outdatedPackage:
      '管理者が最新のアプリパッケージをアップロードし、そのあとでこのチャットのアプリを更新する必要があります。',
    mistake:
      'サービス側の不具合です。詳細は管理者がサービスのログで確認できます。修正後、管理者が「countersign redrive」で再送できます。',
    signIn: '管理者がサービスの資格情報と、サービスが動作しているコンピューターの時刻を確認する必要があります。',
    appRemoved: 'アプリがない場合は追加し直してください。まだ必要な通知は、そのとき送信されます。',
    notInChannels: 'グループチャットで依頼してください。',
    cardNotPosted: '「show」と項目の番号を入力すると、もう一度投稿を試みます。',
    sendAgain: '管理者が「countersign redrive」で再送できます。',
    triedAgain: '引き続き再送を試みます。',
  },
};
