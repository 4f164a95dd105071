// German: how far the notifications of an item have come, for its owner.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('de');

export const ledger: Sentences['ledger'] = {
  title: (reference) => `Benachrichtigungen zu ${reference}`,
  summary: (reference, counts) => `Benachrichtigungen zu ${reference}: ${all(counts)}`,
  counts: {
    failed: (notifications) => count(notifications, { other: '{n} nicht zugestellt' }),
    waiting: (notifications) => count(notifications, { other: '{n} noch nicht gesendet' }),
    accepted: (notifications) => count(notifications, { other: '{n} zugestellt' }),
  },
  none: 'Zurzeit ist niemand zu benachrichtigen.',
  everyone: 'Alle im Chat',
  gone: (people) =>
    count(people, {
      one: 'Eine Person, die den Chat verlassen hat',
      other: '{n} Personen, die den Chat verlassen haben',
    }),
  of: (names, how) => `${all(names)}: ${how}`,
  accepted: (at) => `benachrichtigt (${at})`,
  acceptedPlain: (at) => `benachrichtigt (${at}), als einfacher Hinweis, weil das installierte App-Paket veraltet ist`,
  waitsForCard: 'wartet, bis die Karte gepostet ist',
  waitsForTurn: 'wartet in der Reihe',
  waitsUntil: (why, at) => `wartet: ${why}, nächster Versuch: ${at}`,
  failed: (why) => `nicht erreicht. ${why}`,
  attempts: (how, attempts) => count(attempts, { one: `${how} ({n} Versuch)`, other: `${how} ({n} Versuche)` }),
  short: { failed: 'nicht erreicht', waiting: 'wartet', accepted: 'benachrichtigt' },
};
