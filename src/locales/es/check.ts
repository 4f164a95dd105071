// Spanish: whether everything in a chat is set up right, and what to do where it is not.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('es');

export const check: Sentences['check'] = {
  allRight: 'Todo está bien configurado en este chat.',
  somethingWrong: 'Hay algo en este chat que requiere atención.',
  installed: 'La aplicación está instalada en este chat.',
  notInstalled:
    'La aplicación no está instalada en este chat. Para agregarla, abre el chat, selecciona el signo más y elígela.',
  members: (members, readAt) =>
    count(members, {
      one: `Conozco a {n} miembro (última lectura: ${readAt}).`,
      other: `Conozco a {n} miembros (última lectura: ${readAt}).`,
    }),
  rosterUnread:
    'Todavía no sé quién está en este chat. Espera un minuto y vuelve a comprobarlo; si sigue igual, quítame del chat y agrégame de nuevo.',
  withoutAccount: (names) =>
    `No se puede preguntar a ${all(names)}: falta una cuenta profesional a la que notificar. Pregunta a otra persona.`,
  allNotified: 'Todas las notificaciones de los últimos 30 días han llegado.',
  refused: (times, answer, why) =>
    count(times, {
      one: `Teams rechazó {n} notificación (${answer}): ${why}.`,
      other: `Teams rechazó {n} notificaciones (${answer}): ${why}.`,
    }),
  givenUp: (times, answer, why) =>
    count(times, {
      one: `{n} notificación no ha llegado (${answer}): ${why}.`,
      other: `{n} notificaciones no han llegado (${answer}): ${why}.`,
    }),
  notSent: (times, why) =>
    count(times, {
      one: `{n} notificación no ha llegado: ${why}.`,
      other: `{n} notificaciones no han llegado: ${why}.`,
    }),
  waiting: (times, why) =>
    count(times, {
      one: `{n} notificación sigue en espera: ${why}.`,
      other: `{n} notificaciones siguen en espera: ${why}.`,
    }),
  outdatedPackage:
    'Las notificaciones llegan a este chat como simples avisos, porque el paquete instalado de la aplicación es antiguo.',
  meantFor: (names) => `Eran para ${all(names)}.`,
};
