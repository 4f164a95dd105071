// German: what the bot answers to a command that worked; `item` is the number and the title, such as "#42 „Deploy“".
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('de');

function before(seconds: number): string {
  return count(seconds, { one: 'vor {n} Sekunde', other: 'vor {n} Sekunden' });
}

export const reply: Sentences['reply'] = {
  item: (reference, title) => `${reference} „${title}“`,
  approved: (item) => `Genehmigt: ${item}`,
  rejected: (item) => `Abgelehnt: ${item}`,
  approvalCounted: (item, approved, needed) =>
    `Ihre Genehmigung zählt: bisher ${number(approved)} von ${number(needed)}. ${item}`,
  approvalOpensStage: (item, position, total) =>
    `Ihre Genehmigung zählt, und jetzt ist Stufe ${number(position)} von ${number(total)} gefragt. ${item}`,
  rejectionCounted: (item, names) =>
    names.length === 0
      ? `Ihre Ablehnung zählt, entscheidet aber nicht allein. ${item}`
      : `Ihre Ablehnung zählt, entscheidet aber nicht allein; noch gefragt: ${all(names)}. ${item}`,
  done: (item) => `Erledigt: ${item}`,
  canceled: (item) => `Abgebrochen: ${item}`,
  reopened: (item) => `Wieder geöffnet: ${item}`,
  reminded: (item, names) => `Erinnerung an ${all(names)} gesendet: ${item}`,
  remindedEveryone: (item) => `Erinnerung an alle in diesem Chat gesendet: ${item}`,
  reassigned: (item, to) => `Jetzt ist ${to} gefragt. ${item}`,
  reassignedLater: (item, to, position) => `${to} wird in Stufe ${number(position)} gefragt. ${item}`,
  reassignedAway: (item, to, standIn) => `${to} ist abwesend, deshalb ist jetzt ${standIn} gefragt. ${item}`,
  reassignedWaits: (item, to) => `Jetzt ist ${to} gefragt, aber abwesend und ohne Vertretung. ${item}`,
  commented: (item) => `Kommentar hinzugefügt: ${item}`,
  back: 'Willkommen zurück. Ab jetzt werden Sie wieder selbst gefragt.',
  repeated: (reference, seconds) =>
    `Das ist schon ${reference}, gefragt ${before(seconds)}. Fragen Sie in einer Minute noch einmal oder mit anderen Worten, wenn Sie es ein zweites Mal möchten.`,
  repeatedWaits: (seconds) =>
    `Das habe ich schon, gefragt ${before(seconds)}. Fragen Sie in einer Minute noch einmal oder mit anderen Worten, wenn Sie es ein zweites Mal möchten.`,
  rosterUnreadable:
    'Ich konnte nicht feststellen, wer in diesem Chat ist, deshalb wurde niemand gefragt. Prüfen Sie, ob ich noch im Chat bin, und versuchen Sie es erneut.',
};

export const away: Sentences['away'] = {
  withStandIn: (until, to) =>
    `Sie sind bis ${until} abwesend. ${to} wird an Ihrer Stelle gefragt, und Sie bleiben auf dem Laufenden.`,
  throughAnother: (until, to, standIn) =>
    `Sie sind bis ${until} abwesend. ${to} ist ebenfalls abwesend, daher wird ${standIn} an Ihrer Stelle gefragt, und Sie bleiben auf dem Laufenden.`,
  nobodyThere: (until, to) =>
    `Sie sind bis ${until} abwesend. ${to} ist ebenfalls abwesend, ohne Vertretung: Anforderungen warten, bis wieder jemand da ist.`,
  alone: (until) =>
    `Sie sind bis ${until} abwesend. Anforderungen warten auf Sie, und wer sie stellt, erfährt von Ihrer Abwesenheit.`,
  handedOver: (items, to) =>
    count(items, {
      one: `{n} offenes Element, das auf Sie wartet, geht auch an ${to}, sofern ${to} im Chat ist und antworten darf.`,
      other: `{n} offene Elemente, die auf Sie warten, gehen auch an ${to}, sofern ${to} im Chat ist und antworten darf.`,
    }),
  waiting: (items) =>
    count(items, { one: '{n} offenes Element wartet auf Sie.', other: '{n} offene Elemente warten auf Sie.' }),
  endWithBack: 'Geben Sie „back“ ein, wenn Sie wieder da sind.',
};
