// Words that only times are made of, in English and in the sender's language: to know a time that was mistyped.
import { closestWord, quarter } from './slip.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  en: ['today', 'tomorrow', 'tonight', 'yesterday', 'midnight', 'noon', 'weekend', 'morning', 'afternoon', 'evening'],
  de: ['heute', 'morgen', 'übermorgen', 'gestern', 'mittag', 'mitternacht', 'abend', 'vormittag', 'nachmittag'],
  fr: ["aujourd'hui", 'demain', 'après-demain', 'hier', 'midi', 'minuit', 'matin', 'soir'],
  es: ['hoy', 'mañana', 'ayer', 'mediodía', 'medianoche', 'tarde', 'noche'],
  ja: ['今日', '明日', '昨日', '正午', '今夜'],
};

const known = new Map<string, readonly string[]>();

/** `tag` is a BCP 47 tag; what Intl does not know has the English words alone. */
function timeWords(tag: string | undefined): readonly string[] {
  const [language = 'en'] = tag?.toLowerCase().split('-') ?? [];
  const own = Object.hasOwn(others, language) ? language : 'en';
  const words = known.get(own) ?? [...new Set([...wordsOf('en'), ...wordsOf(own)])];
  known.set(own, words);
  return words;
}

function wordsOf(language: string): readonly string[] {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const weekdays = Array.from({ length: 7 }, (_, index) => weekday.format(Date.UTC(2024, 0, 1 + index)));
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1)));
  return [...weekdays, ...months, ...(others[language] ?? [])].map((word) => word.toLowerCase());
}

/** The word itself where it is one of these, else the one it is a slip of. */
export function timeWordFor(word: string, language: string | undefined): string | undefined {
  if (word.length > 20) return undefined;
  const words = timeWords(language);
  const lower = word.toLowerCase();
  if (words.includes(lower)) return lower;
  return lower.length < 4 ? undefined : closestWord(lower, words, quarter);
}
