// Japanese: every sentence a user reads; the parts are in the folder beside this file.
import { card } from './ja/card.ts';
import { check } from './ja/check.ts';
import { failures } from './ja/failures.ts';
import { feed, notices } from './ja/feed.ts';
import { form } from './ja/form.ts';
import { ledger } from './ja/ledger.ts';
import { history, list, listing } from './ja/list.ts';
import { outcome } from './ja/outcome.ts';
import { refusals } from './ja/refusals.ts';
import { away, reply } from './ja/reply.ts';
import { trouble } from './ja/trouble.ts';
import type { Sentences } from './sentences.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('ja');

export const ja: Sentences = {
  language: 'ja',

  others: (people) => count(people, { other: 'ほか {n} 人' }),

  picked: (people) => (people === 1 ? '選択した人' : count(people, { other: '選択した {n} 人' })),

  card,
  feed,
  notices,
  outcome,
  reply,
  away,
  trouble,
  list,
  listing,
  history,
  form,
  check,
  failures,
  ledger,
  refusals,

  help: {
    title: 'できること',
    more: '詳しくは、「help request」のように「help」とコマンドを入力してください。',
    allInPersonalChat: 'そのほかの使い方は、個人チャットで「help」と送信してください。',
    examples: '例：',
    groups: {
      asking: '依頼する',
      answering: '回答する',
      managing: '管理する',
      finding: '探す',
      away: '不在にする',
      help: 'ヘルプ',
    },
    commands: {
      request: {
        form: 'request <タイトル> [from @A @B [any|all|2 of]] [then @C @D [決め方]] [due <日時>] [remind every <期間>] [escalate to @E after <期間>] [expires <日時>] [note <テキスト>]',
        does: '承認を依頼します。だれも指定しなければ、チャットのだれでも回答できます。',
        examples: [
          'request バージョン 1.4 の本番デプロイ from @Bob @Carla all',
          'request バージョン 1.4 のデプロイ from 2 of @Bob @Carla @Dana then @Eve due 金曜日 17:00 note ステージング環境でテスト済み',
          'request 「2027 年度の予算」 from @Bob remind every 1d escalate to @Carla after 3d expires 2026-12-31',
        ],
      },
      task: {
        form: 'task <タイトル> [for @A @B] [due <日時>] [note <テキスト>]',
        does: 'タスクを割り当てます。だれも指定しなければ、チャットの全員が対象です。',
        examples: ['task リリースノートの作成 for @Carla', 'task 植物の水やり for @Bob due 明日 12:00'],
      },
      approve: {
        form: 'approve 42 [コメント]',
        does: '依頼を承認します。カードのボタンと同じです。',
        examples: ['approve 42', 'approve 42 進めてください。ただし正午以降にお願いします'],
      },
      reject: {
        form: 'reject 42 <理由>',
        does: '理由を付けて依頼を却下します。',
        examples: ['reject 42 テストが失敗しています'],
      },
      done: { form: 'done 42', does: 'タスクを完了にします。', examples: ['done 42'] },
      comment: {
        form: 'comment 42 <テキスト>',
        does: '全員が読めるコメントを追加します。終了した項目にも追加できます。',
        examples: ['comment 42 数字の確認待ちです'],
      },
      cancel: {
        form: 'cancel 42 [理由]',
        does: '自分の依頼を取り消します。',
        examples: ['cancel 42', 'cancel 42 不要になりました'],
      },
      remind: {
        form: 'remind 42',
        does: '自分の依頼にまだ回答していない人へリマインダーを送ります。',
        examples: ['remind 42'],
      },
      reassign: {
        form: 'reassign 42 [from @A] to @B',
        does: 'ほかの人に引き継ぎます。自分の担当分と、自分の依頼のすべての担当分を引き継げます。',
        examples: ['reassign 42 to @Bob', 'reassign 42 from @Carla to @Bob'],
      },
      reopen: { form: 'reopen 42', does: '終了したタスクを再開します。', examples: ['reopen 42'] },
      list: {
        form: 'list [mine|sent|overdue|closed]',
        does: 'このチャットの未完了の項目、自分の回答待ち、自分の依頼、期限切れ、終了した項目を表示します。',
        examples: ['list', 'list mine'],
      },
      show: {
        form: 'show 42',
        does: '項目のカードをチャットの末尾にもう一度投稿し、依頼者には通知の状況を伝えます。',
        examples: ['show 42'],
      },
      history: { form: 'history 42', does: 'だれが、いつ、何をしたかを表示します。', examples: ['history 42'] },
      away: {
        form: 'away until <日時> [-> @B]',
        does: '不在を知らせます。その間、あなたへの依頼は指定した人に届きます。',
        examples: ['away until 月曜日 -> @Bob', 'away until 2026-12-31'],
      },
      back: { form: 'back', does: '不在を終了します。', examples: ['back'] },
      check: {
        form: 'check',
        does: 'このチャットで必要な設定がすべて整っているか確認します。',
        examples: ['check'],
      },
      help: {
        form: 'help [コマンド]',
        does: 'できることの一覧、またはコマンドの使い方を表示します。',
        examples: ['help', 'help request'],
      },
    },
    clauses: {
      title: '「<タイトル>」：かぎかっこや引用符で囲むと、「from」や「due」などの語もタイトルに使えます。',
      from: 'from @A @B：承認を頼む相手。「any」：最初の回答で決定（省略時）。「all」：全員の承認が必要。「2 of」：2 人の承認が必要。',
      then: 'then @C：前の人たちが承認したあとに頼む相手。何度でも追加できます。',
      for: 'for @A @B：タスクの担当者。そのうちの 1 人が完了にします。',
      due: 'due <日時>：期日。日付だけの場合は、その日の 17:00 です。',
      remind: 'remind every <期間>：まだ回答していない人にリマインダーを送る間隔。',
      escalate: 'escalate to @E after <期間>：時間内に決まらない場合に決定する人。',
      expires: 'expires <日時>：回答がなくても終了する日時。日付だけの場合は、その日の終わりです。',
      note: 'note <テキスト>：カードに表示する詳細。',
    },
    times:
      '<日時> は「金曜日 17:00」「明日」「2026-12-01」「2026-12-01 17:00」「4h」など、<期間> は「90m」「4h」「2d」「1w」などと書きます。',
  },

  mistakes: {
    rightForm: (form) => `書き方：${form}`,
    unknownCommand: (word) => `「${word}」というコマンドはありません。`,
    didYouMean: (guess) => `「${guess}」でしょうか？`,
    seeHelp: '「help」と入力すると、できることを確認できます。',
    noCommand: '何をしますか？「request」「task」「list」などと入力してください。',
    titleMissing: 'タイトルがありません。',
    numberMissing: 'どの項目ですか？番号がありません。',
    reasonMissing: '却下には理由が必要です。番号のあとに入力してください。',
    commentMissing: 'コメントの内容がありません。番号のあとに入力してください。',
    notANumber: (word) => `「${word}」は項目の番号ではありません。`,
    unknownFilter: (word) => `「${word}」という一覧はありません。`,
    notUnderstood: (text) => `「${text}」の意味がわかりません。`,
    quoteIt: 'タイトルやメモの一部であれば、タイトルやメモを「」で囲んでください。',
    twoRules: (text) => `決め方が 2 つあります：「${text}」。同じ人たちに指定できるのは 1 つだけです。`,
    firstStageMissing: '「then」を使うには、先に承認を頼む相手が必要です。その前に「from」と相手を入力してください。',
    timeMissing: (keyword) =>
      `「${keyword}」のあとに日時がありません。「金曜日 17:00」「2026-12-01 17:00」「4h」「2d」などと入力してください。`,
    timeNotUnderstood: (text, keyword) =>
      `「${keyword}」のあとの「${text}」は日時として理解できません。「金曜日 17:00」「2026-12-01 17:00」「4h」「2d」などと入力してください。`,
    spanMissing: (keyword) => `「${keyword}」のあとに「90m」「4h」「2d」などの期間を入力してください。`,
    spanNotUnderstood: (text, keyword) =>
      `「${keyword}」のあとの「${text}」は期間として理解できません。「90m」「4h」「2d」などと入力してください。`,
    clauseTwice: (keyword) =>
      `「${keyword}」が 2 回あります。どちらかがタイトルやメモの一部であれば、タイトルやメモを「」で囲んでください。`,
    onlyRequests: (keyword) =>
      `「${keyword}」は承認依頼だけで使え、タスクでは使えません。タイトルやメモの一部であれば、タイトルやメモを「」で囲んでください。`,
    pickPeople: (keyword) =>
      `「${keyword}」のあとに @ を入力して、人を選択してください。「${keyword}」がタイトルの一部であれば、タイトルを「」で囲んでください。`,
    personMissing: (keyword) => `「${keyword}」のあとに @ を入力して、人を選択してください。`,
    peopleInTitle: (name, keyword) =>
      `${name} さんに依頼するには、名前の前に「${keyword}」を入力してください。名前がタイトルの一部であれば、タイトルを「」で囲んでください。`,
    toMissing: (name, keyword) => `代わりに ${name} さんに依頼するには、名前の前に「${keyword}」を入力してください。`,
    quoteOpen: '引用符が閉じられていません。',
  },
};
