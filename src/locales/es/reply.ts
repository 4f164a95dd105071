// Spanish: what the bot answers to a command that worked; `item` is the number and the title, such as "#42: Deploy".
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { withArticle } from './withArticle.ts';

const { all, any, count, number } = wordingOf('es');

function ago(seconds: number): string {
  return count(seconds, { one: 'hace {n} segundo', other: 'hace {n} segundos' });
}

export const reply: Sentences['reply'] = {
  item: (reference, title) => `${reference}: ${title}`,
  approved: (item) => `Has aprobado ${item}`,
  rejected: (item) => `Has rechazado ${item}`,
  approvalCounted: (item, approved, needed) =>
    `Tu aprobación cuenta: de momento, ${number(approved)} de ${number(needed)}. ${item}`,
  approvalOpensStage: (item, position, total) =>
    `Tu aprobación cuenta y ahora empieza la fase ${number(position)} de ${number(total)}. ${item}`,
  rejectionCounted: (item, names) =>
    names.length === 0
      ? `Tu rechazo cuenta, pero no decide por sí solo. ${item}`
      : `Tu rechazo cuenta, pero no decide por sí solo: falta la respuesta de ${any(names)}. ${item}`,
  done: (item) => `Has completado ${item}`,
  canceled: (item) => `Has cancelado ${item}`,
  reopened: (item) => `Has vuelto a abrir ${item}`,
  reminded: (item, names) => `Recordatorio enviado a ${all(names)}. ${item}`,
  remindedEveryone: (item) => `Recordatorio enviado a todo el chat. ${item}`,
  reassigned: (item, to) => `Ahora se pregunta a ${to}. ${item}`,
  reassignedLater: (item, to, position) => `Se preguntará a ${to} en la fase ${number(position)}. ${item}`,
  reassignedAway: (item, to, standIn) => `${to} no está, así que ahora se pregunta a ${standIn}. ${item}`,
  reassignedWaits: (item, to) => `Ahora le toca a ${to}, pero no está y nadie responde en su lugar. ${item}`,
  commented: (item) => `Has comentado en ${item}`,
  back: 'Te damos la bienvenida de nuevo. A partir de ahora respondes otra vez personalmente.',
  repeated: (reference, seconds) =>
    `Eso ya es ${reference}, de ${ago(seconds)}. Si quieres otra igual, pídela dentro de un minuto o con otras palabras.`,
  repeatedWaits: (seconds) =>
    `Eso ya lo tengo, de ${ago(seconds)}. Si quieres otra igual, pídela dentro de un minuto o con otras palabras.`,
  rosterUnreadable:
    'No pude averiguar quién está en este chat, así que no se ha preguntado a nadie. Comprueba que sigo en él e inténtalo de nuevo.',
};

export const away: Sentences['away'] = {
  withStandIn: (until, to) =>
    `Estarás ausente hasta ${withArticle(until)}. Se preguntará a ${to} en tu lugar y seguirás recibiendo información.`,
  throughAnother: (until, to, standIn) =>
    `Estarás ausente hasta ${withArticle(until)}. ${to} tampoco está, así que se preguntará a ${standIn} en tu lugar y seguirás recibiendo información.`,
  nobodyThere: (until, to) =>
    `Estarás ausente hasta ${withArticle(until)}. ${to} tampoco está y nadie responde en su lugar: las solicitudes esperan hasta que alguien vuelva.`,
  alone: (until) =>
    `Estarás ausente hasta ${withArticle(until)}. Las solicitudes te esperan, y quien te pregunte lo sabrá.`,
  handedOver: (items, to) =>
    count(items, {
      one: `{n} elemento abierto que espera tu respuesta pasa también a ${to}, si está en el chat y puede responder.`,
      other: `{n} elementos abiertos que esperan tu respuesta pasan también a ${to}, si está en el chat y puede responder.`,
    }),
  waiting: (items) =>
    count(items, {
      one: '{n} elemento abierto espera tu respuesta.',
      other: '{n} elementos abiertos esperan tu respuesta.',
    }),
  endWithBack: 'Escribe «back» cuando vuelvas.',
};
