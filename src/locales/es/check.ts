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
  refused: (times, why) =>
    count(times, {
      one: `Teams rechazó {n} notificación (${why}).`,
      other: `Teams rechazó {n} notificaciones (${why}).`,
    }),
  givenUp: (times, why) =>
    count(times, {
      one: `{n} notificación no ha llegado (${why}).`,
      other: `{n} notificaciones no han llegado (${why}).`,
    }),
  meantFor: (names) => `Eran para ${all(names)}.`,
  steps: {
    notInstalled: 'Actualiza la aplicación en este chat, o quítala y agrégala de nuevo.',
    permission:
      'Un administrador debe conceder el permiso TeamsActivity.Send.Chat: actualiza la aplicación en este chat y acepta los permisos que pide.',
    notFound: 'Comprueba que estas personas siguen en el chat y tienen una cuenta de Teams.',
    severalApps:
      'Varias aplicaciones comparten una identidad. Un administrador debe configurar TEAMS_APP_ID con el identificador del catálogo de aplicaciones.',
    outdatedPackage:
      'Un administrador debe cargar el paquete actual de la aplicación, y después hay que actualizar la aplicación en este chat.',
    channel: 'En los canales, Teams no admite estas notificaciones: haz la solicitud en un chat de grupo.',
    unknown: 'Un administrador puede ver los detalles en el registro del servicio.',
  },
};
