// Japanese: what is said when the database does not answer.
import type { Sentences } from '../sentences.ts';

export const trouble: Sentences['trouble'] = {
  nothingChanged: '時間内に記録へアクセスできなかったため、何も変更していません。もう一度お試しください。',
  unsure:
    '時間内に記録へアクセスできなかったため、処理できたかどうか確認できません。カードを確認してから、もう一度お試しください。',
};
