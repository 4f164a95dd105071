// Spanish: why a notification did not get through, and what to do about it.
import type { Sentences } from '../sentences.ts';

export const failures: Sentences['failures'] = {
  why: {
    notInstalled: 'la aplicación no está instalada allí',
    permission: 'la aplicación no está instalada allí, o falta un permiso',
    notFound: 'Teams no encuentra a la persona o el chat',
    severalApps: 'varias aplicaciones comparten una identidad',
    mistake: 'Teams no entendió la petición',
    busy: 'Teams está saturado',
    outage: 'Teams tiene un problema',
    noAnswer: 'Teams no respondió',
    signIn: 'Teams rechaza el inicio de sesión del servicio',
    appRemoved: 'la aplicación ya no estaba en este chat',
    notInChannels: 'Teams solo las admite en chats de grupo',
    cardNotPosted: 'no se pudo publicar la tarjeta',
    ourMistake: 'hubo un error propio al enviarla',
    unknown: 'ya no se conoce el motivo',
  },
  next: {
    notInstalled: 'Agrega de nuevo la aplicación allí: entonces se envía lo que aún importa.',
    permission:
      'Agrega la aplicación a este chat si falta. Si no, un administrador debe conceder el permiso TeamsActivity.Send.Chat: actualiza la aplicación en este chat y acepta los permisos que pide.',
    notFound: 'Comprueba que estas personas siguen en el chat y tienen una cuenta de Teams.',
    severalApps:
      'Un administrador debe configurar TEAMS_CATALOG_APP_ID con el identificador del catálogo de aplicaciones.',
    outdatedPackage:
      'Un administrador debe cargar el paquete actual de la aplicación, y después hay que actualizar la aplicación en este chat.',
    mistake:
      'El error es del servicio: un administrador puede ver los detalles en el registro y, una vez corregido, reenviar con «countersign redrive».',
    signIn: 'Un administrador debe comprobar la credencial del servicio y el reloj de la máquina en la que funciona.',
    appRemoved: 'Si falta la aplicación, agrégala de nuevo: entonces se envía lo que aún importa.',
    notInChannels: 'Haz la solicitud en un chat de grupo.',
    cardNotPosted: 'Escribe «show» y el número del elemento para volver a intentarlo.',
    sendAgain: 'Un administrador puede reenviar con «countersign redrive».',
    triedAgain: 'Se sigue intentando.',
  },
};
