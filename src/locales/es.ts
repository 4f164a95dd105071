// Spanish: every sentence a user reads; the parts are in the folder beside this file.
import { card } from './es/card.ts';
import { check } from './es/check.ts';
import { failures } from './es/failures.ts';
import { feed, notices } from './es/feed.ts';
import { form } from './es/form.ts';
import { ledger } from './es/ledger.ts';
import { history, list, listing } from './es/list.ts';
import { outcome } from './es/outcome.ts';
import { refusals } from './es/refusals.ts';
import { away, reply } from './es/reply.ts';
import { trouble } from './es/trouble.ts';
import type { Sentences } from './sentences.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('es');

export const es: Sentences = {
  language: 'es',

  others: (people) => count(people, { one: '{n} persona más', other: '{n} personas más' }),

  picked: (people) => count(people, { one: 'la persona elegida', other: '{n} personas elegidas' }),

  card,
  feed,
  notices,
  outcome,
  reply,
  away,
  trouble,
  list,
  listing,
  history,
  form,
  check,
  failures,
  ledger,
  refusals,

  help: {
    title: 'Qué puedo hacer',
    more: 'Escribe «help» y un comando para ver todos los detalles, por ejemplo «help request».',
    allInPersonalChat: 'Para todo lo demás, escríbeme «help» en nuestro chat personal.',
    examples: 'Ejemplos:',
    groups: {
      asking: 'Solicitar',
      answering: 'Responder',
      managing: 'Gestionar',
      finding: 'Buscar',
      away: 'Ausentarse',
      help: 'Obtener ayuda',
    },
    commands: {
      request: {
        form: 'request <título> [from @A @B [any|all|2 of]] [then @C @D [regla]] [due <cuándo>] [remind every <intervalo>] [escalate to @E after <intervalo>] [expires <cuándo>] [note <texto>]',
        does: 'Solicita una aprobación. Si no nombras a nadie, puede responder cualquiera en el chat.',
        examples: [
          'request Implementar la versión 1.4 en producción from @Bob @Carla all',
          'request Implementar la versión 1.4 from 2 of @Bob @Carla @Dana then @Eve due viernes 17:00 note Probado en preproducción',
          'request "Presupuesto de 2027" from @Bob remind every 1d escalate to @Carla after 3d expires 2026-12-31',
        ],
      },
      task: {
        form: 'task <título> [for @A @B] [due <cuándo>] [note <texto>]',
        does: 'Asigna una tarea. Si no nombras a nadie, es para todo el chat.',
        examples: [
          'task Redactar las notas de la versión for @Carla',
          'task Regar las plantas for @Bob due mañana 12:00',
        ],
      },
      approve: {
        form: 'approve 42 [comentario]',
        does: 'Aprueba una solicitud, igual que el botón de su tarjeta.',
        examples: ['approve 42', 'approve 42 Adelante, pero no antes del mediodía'],
      },
      reject: {
        form: 'reject 42 <motivo>',
        does: 'Rechaza una solicitud y explica por qué.',
        examples: ['reject 42 Las pruebas fallan'],
      },
      done: { form: 'done 42', does: 'Marca una tarea como completada.', examples: ['done 42'] },
      comment: {
        form: 'comment 42 <texto>',
        does: 'Agrega un comentario que todos pueden leer, tanto si el elemento está abierto como si está cerrado.',
        examples: ['comment 42 Estoy a la espera de las cifras'],
      },
      cancel: {
        form: 'cancel 42 [motivo]',
        does: 'Cancela algo que has solicitado.',
        examples: ['cancel 42', 'cancel 42 ya no hace falta'],
      },
      remind: {
        form: 'remind 42',
        does: 'Envía un recordatorio a quienes aún no han respondido a algo que has solicitado.',
        examples: ['remind 42'],
      },
      reassign: {
        form: 'reassign 42 [from @A] to @B',
        does: 'Pregunta a otra persona. Puedes pasar tu propia parte, o cualquier parte de lo que has solicitado.',
        examples: ['reassign 42 to @Bob', 'reassign 42 from @Carla to @Bob'],
      },
      reopen: { form: 'reopen 42', does: 'Vuelve a abrir una tarea cerrada.', examples: ['reopen 42'] },
      list: {
        form: 'list [mine|sent|overdue|closed]',
        does: 'Muestra lo que está abierto en este chat, lo que espera tu respuesta, lo que has enviado, lo vencido o lo cerrado.',
        examples: ['list', 'list mine'],
      },
      show: {
        form: 'show 42',
        does: 'Publica de nuevo la tarjeta de un elemento al final del chat, e indica a quien lo pidió quién ha sido notificado.',
        examples: ['show 42'],
      },
      history: { form: 'history 42', does: 'Muestra quién hizo qué y cuándo.', examples: ['history 42'] },
      away: {
        form: 'away until <cuándo> [-> @B]',
        does: 'Indica que estarás ausente. Mientras tanto, tus solicitudes pasan a quien nombres.',
        examples: ['away until lunes -> @Bob', 'away until 2026-12-31'],
      },
      back: { form: 'back', does: 'Indica que has vuelto.', examples: ['back'] },
      check: {
        form: 'check',
        does: 'Comprueba si todo está bien configurado en este chat.',
        examples: ['check'],
      },
      help: {
        form: 'help [comando]',
        does: 'Muestra lo que puedo hacer o cómo se usa un comando.',
        examples: ['help', 'help request'],
      },
    },
    clauses: {
      title: '"<título>": entre comillas, palabras como «from» y «due» pueden formar parte de él.',
      from: 'from @A @B: a quién se pregunta. «any»: decide la primera respuesta (también si no indicas nada). «all»: todos deben aprobar. «2 of»: deben aprobar dos.',
      then: 'then @C: a quién se pregunta después, cuando los anteriores han aprobado; tantas veces como quieras.',
      for: 'for @A @B: de quién es la tarea; una de esas personas la marca como completada.',
      due: 'due <cuándo>: para cuándo debe estar. Una fecha sin hora son las 17:00 de ese día.',
      remind: 'remind every <intervalo>: cada cuánto se envía un recordatorio a quienes no han respondido.',
      escalate: 'escalate to @E after <intervalo>: quién decide si nadie ha decidido a tiempo.',
      expires: 'expires <cuándo>: cuándo se cierra sin respuesta. Una fecha sin hora es el final de ese día.',
      note: 'note <texto>: detalles para la tarjeta.',
    },
    times:
      '<cuándo> es un momento como «viernes 17:00», «mañana», «2026-12-01», «2026-12-01 17:00» o «4h»; <intervalo> es una duración como «90m», «4h», «2d» o «1w».',
  },

  mistakes: {
    rightForm: (form) => `Escribe: ${form}`,
    unknownCommand: (word) => `No conozco el comando «${word}».`,
    didYouMean: (guess) => `¿Querías decir «${guess}»?`,
    seeHelp: 'Escribe «help» para ver lo que puedo hacer.',
    noCommand: '¿Qué quieres hacer? Escribe, por ejemplo, «request», «task» o «list».',
    titleMissing: 'Falta el título.',
    numberMissing: '¿Qué elemento? Falta su número.',
    reasonMissing: 'Para rechazar hace falta un motivo. Escríbelo después del número.',
    commentMissing: 'Falta el texto del comentario. Escríbelo después del número.',
    notANumber: (word) => `«${word}» no es el número de un elemento.`,
    unknownFilter: (word) => `No conozco la lista «${word}».`,
    notUnderstood: (text) => `No entiendo «${text}».`,
    quoteIt: 'Si forma parte del título o de la nota, escríbelo entre comillas.',
    twoRules: (text) => `Hay dos reglas: «${text}». Indica solo una para las mismas personas.`,
    firstStageMissing: 'Si usas «then», di antes a quién se pregunta primero: escribe delante «from» y las personas.',
    timeMissing: (keyword) =>
      `Después de «${keyword}» falta un momento, como «viernes 17:00», «2026-12-01 17:00», «4h» o «2d».`,
    timeNotUnderstood: (text, keyword) =>
      `Después de «${keyword}», no entiendo el momento «${text}». Entiendo, por ejemplo, «viernes 17:00», «2026-12-01 17:00», «4h» y «2d».`,
    spanMissing: (keyword) => `Después de «${keyword}», indica una duración, como «90m», «4h» o «2d».`,
    spanNotUnderstood: (text, keyword) =>
      `Después de «${keyword}», no entiendo «${text}». Indica una duración, como «90m», «4h» o «2d».`,
    clauseTwice: (keyword) =>
      `«${keyword}» aparece dos veces. Si una forma parte del título o de la nota, escríbelos entre comillas.`,
    onlyRequests: (keyword) =>
      `Una tarea no puede tener «${keyword}», solo una solicitud. Si forma parte del título o de la nota, escríbelos entre comillas.`,
    pickPeople: (keyword) =>
      `Después de «${keyword}», escribe @ y elige personas. Si «${keyword}» forma parte del título, escribe el título entre comillas.`,
    personMissing: (keyword) => `Después de «${keyword}», escribe @ y elige una persona.`,
    peopleInTitle: (name, keyword) =>
      `Para preguntar a ${name}, escribe «${keyword}» delante del nombre. Si el nombre forma parte del título, escribe el título entre comillas.`,
    toMissing: (name, keyword) => `Para preguntar a ${name} en su lugar, escribe «${keyword}» delante del nombre.`,
    quoteOpen: 'Falta una comilla: hay una abierta que no se cierra.',
  },
};
