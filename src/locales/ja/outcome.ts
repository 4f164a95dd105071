// Japanese: how an item stands, with the name of whoever closed it.
import type { Sentences } from '../sentences.ts';

export const outcome: Sentences['outcome'] = {
  pending: () => '承認待ち',
  open: () => '未完了',
  approved: (by) => `${by} さんが承認`,
  rejected: (by) => `${by} さんが却下`,
  canceled: (by) => `${by} さんが取り消し`,
  expired: () => '決定しないまま失効',
  done: (by) => `${by} さんが完了`,
};
