/**
 * What a message to the bot says. The grammar, in EBNF; words of it are known in any case, and may have a colon after them.
 *
 *   command     = request | task | action | finding | away | "back" | "check" | help ;
 *
 *   request     = "request" [ { title | people | clause | then | note } ] ;      (* in any order; alone: the form *)
 *   task        = "task" [ { title | people | "for" people | due | note } ] ;    (* the same *)
 *   clause      = "from" people | due | "expires" when
 *               | "remind every" span
 *               | "escalate to" mention "after" span | "escalate after" span "to" mention ;
 *   due         = "due" when ;
 *   then        = "then" people ;                                                (* as often as there are further stages *)
 *   note        = "note" ( quoted | { any } ) ;                                  (* to the next clause, or the end *)
 *   people      = [ rule ] mention { [ "," | ";" | "and" | "&" ] mention } [ rule ] ;   (* one rule; tasks have none *)
 *   rule        = "any" [ "of" ] | "all" [ "of" ] | number "of" ;
 *   title       = quoted | { word | quoted | mention } ;
 *
 *   action      = ( "approve" | "cancel" ) item [ text ]
 *               | ( "reject" | "comment" ) item text
 *               | ( "done" | "reopen" | "remind" ) item
 *               | "reassign" item [ [ "from" ] mention ] to ;
 *   finding     = "list" [ "open" | "mine" | "sent" | "overdue" | "closed" ] | ( "show" | "history" ) item ;
 *   away        = "away" [ "until" ] when [ to | mention ] ;
 *   help        = "help" [ command word ] ;
 *
 *   item        = [ "#" ] number ;
 *   to          = ( "to" | "->" ) mention ;
 *   when        = iso date [ time [ offset ] ] | [ "in" ] span | what chrono knows in the sender's language or English ;
 *   span        = { number ( "w" | "d" | "h" | "m" | "week" | "days" | … ) } | "a day" | …; "every" may leave out the 1
 *   quoted      = text between quotation marks of any kind; \" is a mark in it ;
 *
 * - A keyword begins a clause where what follows can only be one ("due friday"), else it is a word of the title ("due
 *   diligence"). What looks like a time and is none ("due fridya"), and a keyword after the title and a clause that has
 *   nothing to go with it, is a mistake; so is every word after the title that belongs to no clause. Nothing is guessed
 *   in silence, and nobody is asked by mistake.
 * - Quotation marks protect a title or a note: nothing in them is a clause.
 * - Mentions before or after the title are the people where no "from" or "for" names any; one amid the title is asked
 *   about. Where people are named by the keyword, mentions in the title are its text.
 * - The first "note" after the title begins the note, unless another one follows the clauses: "Credit note 4711 from @A
 *   note refund".
 * - A date without a time is the end of work for "due", the end of the day for "expires", its beginning for "away"; a
 *   part of a date means the next one. The past is read like any time.
 */
import type { CommandName, Mistake, MistakeReason } from '../../cards/mistakeText.ts';
import type { Segment } from '../messageText.ts';
import type { Saying } from '../times/parseWhen.ts';
import { closestWord } from './grammar/slip.ts';
import { parseAction } from './parseAction.ts';
import { parseRequest, parseTask } from './parseAsk.ts';
import { parseAway } from './parseAway.ts';
import { parseList, parseShown } from './parseFinding.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import type { Token } from './tokens.ts';
import { isWord, joinTokens, tokenize } from './tokens.ts';

type Parse = (words: readonly Token[], saying: Saying) => ParsedCommand | Mistake | MistakeReason;

const commands: { readonly [name in CommandName]: Parse } = {
  request: parseRequest,
  task: parseTask,
  approve: (words) => parseAction('approve', words),
  reject: (words) => parseAction('reject', words),
  done: (words) => parseAction('done', words),
  comment: (words) => parseAction('comment', words),
  cancel: (words) => parseAction('cancel', words),
  remind: (words) => parseAction('remind', words),
  reassign: (words) => parseAction('reassign', words),
  reopen: (words) => parseAction('reopen', words),
  list: parseList,
  show: (words) => parseShown('show', words),
  history: (words) => parseShown('history', words),
  away: parseAway,
  back: (words) => alone('back', words),
  check: (words) => alone('check', words),
  help: parseHelp,
};

export const commandNames: readonly string[] = Object.keys(commands);

export function parseCommand(segments: readonly Segment[], saying: Saying): ParsedCommand | Mistake {
  const [first, ...words] = tokenize(segments);
  if (!first) return { kind: 'mistake', reason: 'noCommand' };
  const command = first.kind === 'word' ? commandFor(first.text) : undefined;
  if (!command) return unknownCommand(first.written);
  const parsed = commands[command](words, saying);
  return 'kind' in parsed ? parsed : { kind: 'mistake', command, ...parsed };
}

function alone(kind: 'back' | 'check', words: readonly Token[]): ParsedCommand | MistakeReason {
  return words.length === 0 ? { kind } : { reason: 'notUnderstood', text: joinTokens(words) };
}

/** "help me" asks for no command. */
function parseHelp(words: readonly Token[]): ParsedCommand | Mistake {
  if (words.length === 0 || isWord(words[0], 'me', 'please')) return { kind: 'help' };
  const word = joinTokens(words);
  const command = commandFor(word);
  return command ? { kind: 'help', command } : unknownCommand(word);
}

function unknownCommand(word: string): Mistake {
  const guess = guessCommand(word);
  return { kind: 'mistake', reason: 'unknownCommand', word, ...(guess ? { command: guess } : {}) };
}

function guessCommand(word: string): CommandName | undefined {
  const guess = closestWord(word, commandNames);
  return guess === undefined ? undefined : commandFor(guess);
}

/** `/request` and `request:` are what other bots taught people. */
function commandFor(word: string): CommandName | undefined {
  const name = word.toLowerCase().replace(/^\//, '').replace(/:$/, '');
  return isCommand(name) ? name : undefined;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
