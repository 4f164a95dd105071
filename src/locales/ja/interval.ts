// Japanese: how often something happens again: 毎日, 毎週, "2 日ごと".
import { wordingOf } from '../wording.ts';

const { span } = wordingOf('ja');

const day = 24 * 60;

export function interval(minutes: number): string {
  if (minutes === day) return '毎日';
  return minutes === 7 * day ? '毎週' : `${span(minutes)}ごと`;
}
