// Spanish: how far the notifications of an item have come, for its owner.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('es');

export const ledger: Sentences['ledger'] = {
  title: (reference) => `Notificaciones de ${reference}`,
  summary: (reference, counts) => `Notificaciones de ${reference}: ${all(counts)}`,
  counts: {
    failed: (notifications) => count(notifications, { one: '{n} no entregada', other: '{n} no entregadas' }),
    waiting: (notifications) => count(notifications, { other: '{n} en espera' }),
    accepted: (notifications) => count(notifications, { one: '{n} entregada', other: '{n} entregadas' }),
  },
  none: 'Ahora no hay que notificar a nadie.',
  everyone: 'Todo el chat',
  gone: (people) =>
    count(people, { one: 'Una persona que ha dejado el chat', other: '{n} personas que han dejado el chat' }),
  of: (names, how) => `${all(names)}: ${how}`,
  accepted: (at) => `notificación entregada (${at})`,
  acceptedPlain: (at) =>
    `notificación entregada (${at}) como simple aviso, porque el paquete instalado de la aplicación es antiguo`,
  waitsForCard: 'en espera de que se publique la tarjeta',
  waitsForTurn: 'en espera de su turno',
  waitsUntil: (why, at) => `en espera: ${why}, próximo intento: ${at}`,
  failed: (why) => `notificación no entregada: ${why}`,
  attempts: (how, attempts) => count(attempts, { one: `${how} ({n} intento)`, other: `${how} ({n} intentos)` }),
  short: { failed: 'notificación no entregada', waiting: 'en espera', accepted: 'notificación entregada' },
};
