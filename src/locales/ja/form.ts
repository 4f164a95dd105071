// Japanese: the dialogs in which an approval is asked for or a task assigned, and the cards that open them.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { number, span } = wordingOf('ja');

export const form: Sentences['form'] = {
  request: {
    title: '承認を依頼',
    launch: 'このチャットで承認を依頼します。',
    open: '依頼を入力',
    what: '何の承認を依頼しますか？',
    whatPlaceholder: 'バージョン 1.4 の本番デプロイ',
    people: 'だれが承認しますか？',
    send: '依頼を送信',
  },
  task: {
    title: 'タスクを作成',
    launch: 'このチャットでタスクを割り当てます。',
    open: 'タスクを入力',
    what: '何をしますか？',
    whatPlaceholder: 'リリースノートの作成',
    people: 'だれが担当しますか？',
    send: 'タスクを割り当て',
  },
  stage: (position) => `ステージ ${number(position)}`,
  stageOrder: '前のステージが承認されると、次のステージに依頼が届きます。',
  peoplePlaceholder: '名前（空欄なら全員）',
  stagePeoplePlaceholder: '名前を入力',
  rule: '決め方',
  rules: {
    any: '最初の回答で決定',
    all: '全員の承認が必要',
    count: '必要な承認数を指定',
  },
  needed: '必要な承認数',
  neededPlaceholder: '承認数を指定する場合',
  addStage: 'ステージを追加',
  removeStage: '最後のステージを削除',
  note: 'メモ',
  notePlaceholder: '判断に必要なこと（理由、リンク、リスクなど）',
  dueDate: '期日',
  dueTime: '期日の時刻',
  more: 'リマインダー、有効期限など',
  remindEvery: '未回答の人へのリマインダー',
  never: 'なし',
  every: interval,
  escalateTo: '決まらない場合の依頼先',
  escalatePlaceholder: '名前を入力',
  escalateAfter: '決定を待つ時間',
  noEscalation: 'エスカレーションなし',
  after: (minutes) => span(minutes),
  expiresDate: '有効期限',
  expiresTime: '有効期限の時刻',

  mistakes: {
    dueNotUnderstood: '期日の時刻には日付も必要です。期日を選択してください。',
    expiresNotUnderstood: '有効期限の時刻には日付も必要です。有効期限の日付を選択してください。',
    escalationIncomplete: 'エスカレーションには人と時間の両方が必要です。両方を入力するか、両方を空欄にしてください。',
    stageWithoutPeople: (position) =>
      `ステージ ${number(position)} に承認者がいません。名前を入力するか、ステージを削除してください。`,
    neededNotANumber: (position) =>
      `ステージ ${number(position)} に必要な承認数が指定されていません。整数で入力してください。`,
  },
};
