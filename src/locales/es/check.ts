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
  notSent: {
    noAnswerInTime: (times) =>
      count(times, {
        one: '{n} notificación no ha llegado, porque Teams no respondió durante un día.',
        other: '{n} notificaciones no han llegado, porque Teams no respondió durante un día.',
      }),
    appRemoved: (times) =>
      count(times, {
        one: '{n} notificación no se envió, porque la aplicación ya no estaba en este chat.',
        other: '{n} notificaciones no se enviaron, porque la aplicación ya no estaba en este chat.',
      }),
    notInChannels: (times) =>
      count(times, {
        one: '{n} notificación no se envió, porque Teams solo las admite en chats de grupo.',
        other: '{n} notificaciones no se enviaron, porque Teams solo las admite en chats de grupo.',
      }),
    cardNotPosted: (times) =>
      count(times, {
        one: '{n} notificación no se envió, porque no se pudo publicar la tarjeta que abre.',
        other: '{n} notificaciones no se enviaron, porque no se pudo publicar la tarjeta que abren.',
      }),
    unknown: (times) =>
      count(times, {
        one: '{n} notificación no ha llegado, y ya no se conoce el motivo.',
        other: '{n} notificaciones no han llegado, y ya no se conoce el motivo.',
      }),
  },
  meantFor: (names) => `Eran para ${all(names)}.`,
  steps: {
    appRemoved: 'Si falta la aplicación, agrégala de nuevo: entonces se envía lo que aún importa.',
    permission:
      'Un administrador debe conceder el permiso TeamsActivity.Send.Chat: actualiza la aplicación en este chat y acepta los permisos que pide.',
    notFound: 'Comprueba que estas personas siguen en el chat y tienen una cuenta de Teams.',
    severalApps:
      'Varias aplicaciones comparten una identidad. Un administrador debe configurar TEAMS_CATALOG_APP_ID con el identificador del catálogo de aplicaciones.',
    outdatedPackage:
      'Un administrador debe cargar el paquete actual de la aplicación, y después hay que actualizar la aplicación en este chat.',
    notInChannels: 'Haz la solicitud en un chat de grupo.',
    cardNotPosted: 'Escribe «show» y el número del elemento para volver a intentarlo.',
    unknown: 'Un administrador puede ver los detalles en el registro del servicio.',
  },
};
