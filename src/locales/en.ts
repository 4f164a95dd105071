// English: every sentence a user reads. Other languages have the same shape; the parts are in the folder beside this file.
import { card } from './en/card.ts';
import { check } from './en/check.ts';
import { failures } from './en/failures.ts';
import { feed, notices } from './en/feed.ts';
import { form } from './en/form.ts';
import { ledger } from './en/ledger.ts';
import { history, list, listing } from './en/list.ts';
import { outcome } from './en/outcome.ts';
import { refusals } from './en/refusals.ts';
import { away, reply } from './en/reply.ts';
import { trouble } from './en/trouble.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('en');

export const en = {
  language: 'en',

  /** At the end of a list of names: "Ada, Bob, and 12 others". */
  others: (people: number) => count(people, { one: '{n} other', other: '{n} others' }),

  /** For people whose names are not known, in a list of names: "Ada and the person you picked". */
  picked: (people: number) => count(people, { one: 'the person you picked', other: '{n} people you picked' }),

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
    title: 'What I can do',
    /** After the overview. */
    more: 'Type "help" and a command for all of it, such as "help request".',
    /** Said where everyone in the chat has to read it. */
    allInPersonalChat: 'Write "help" to me in our personal chat for everything I can do.',
    examples: 'Examples:',
    groups: {
      asking: 'Ask',
      answering: 'Answer',
      managing: 'Manage',
      finding: 'Find',
      away: 'Be away',
      help: 'Get help',
    },
    /** Of each command: how it is written, what it does, and examples to paste, the simplest first. */
    commands: {
      request: {
        form: 'request <title> [from @A @B [any|all|2 of]] [then @C @D [rule]] [due <when>] [remind every <span>] [escalate to @E after <span>] [expires <when>] [note <text>]',
        does: 'Asks for an approval. Name nobody, and anyone in the chat can answer.',
        examples: [
          'request Deploy 1.4 to production from @Bob @Carla all',
          'request Deploy 1.4 from 2 of @Bob @Carla @Dana then @Eve due friday 17:00 note Tested on staging',
          'request "Budget for 2027" from @Bob remind every 1d escalate to @Carla after 3d expires 2026-12-31',
        ],
      },
      task: {
        form: 'task <title> [for @A @B] [due <when>] [note <text>]',
        does: 'Assigns a task. Name nobody, and it is for everyone in the chat.',
        examples: ['task Write the release notes for @Carla', 'task Water the plants for @Bob due tomorrow 12:00'],
      },
      approve: {
        form: 'approve 42 [comment]',
        does: 'Approves a request, like the button on its card.',
        examples: ['approve 42', 'approve 42 Go ahead, but not before noon'],
      },
      reject: {
        form: 'reject 42 <reason>',
        does: 'Rejects a request, and says why.',
        examples: ['reject 42 The tests are red'],
      },
      done: { form: 'done 42', does: 'Marks a task as done.', examples: ['done 42'] },
      comment: {
        form: 'comment 42 <text>',
        does: 'Adds a comment for everyone to read, whether the item is open or closed.',
        examples: ['comment 42 I am waiting for the numbers'],
      },
      cancel: {
        form: 'cancel 42 [reason]',
        does: 'Cancels something you asked for.',
        examples: ['cancel 42', 'cancel 42 no longer needed'],
      },
      remind: {
        form: 'remind 42',
        does: 'Reminds those who have not answered something you asked for.',
        examples: ['remind 42'],
      },
      reassign: {
        form: 'reassign 42 [from @A] to @B',
        does: 'Asks somebody else instead. You can hand over your own part, or any part of what you asked for.',
        examples: ['reassign 42 to @Bob', 'reassign 42 from @Carla to @Bob'],
      },
      reopen: { form: 'reopen 42', does: 'Opens a closed task again.', examples: ['reopen 42'] },
      list: {
        form: 'list [mine|sent|overdue|closed]',
        does: 'Shows what is open in this chat, what waits for you, what you asked for, what is overdue, or what is closed.',
        examples: ['list', 'list mine'],
      },
      show: {
        form: 'show 42',
        does: 'Posts the card of an item again, at the end of the chat, and tells its owner who was notified.',
        examples: ['show 42'],
      },
      history: { form: 'history 42', does: 'Shows who did what, and when.', examples: ['history 42'] },
      away: {
        form: 'away until <when> [-> @B]',
        does: 'Says that you are away. Meanwhile, requests to you go to whoever you name.',
        examples: ['away until monday -> @Bob', 'away until 2026-12-31'],
      },
      back: { form: 'back', does: 'Says that you are here again.', examples: ['back'] },
      check: {
        form: 'check',
        does: 'Checks whether everything in this chat is set up for me to work.',
        examples: ['check'],
      },
      help: {
        form: 'help [command]',
        does: 'Shows what I can do, or how to use one command.',
        examples: ['help', 'help request'],
      },
    },
    /** The parts of a request or a task, in any order. */
    clauses: {
      title: '"<title>": in quotes, words such as "from" and "due" can be part of it.',
      from: 'from @A @B: who is asked. "any": the first answer decides (so it is when you say nothing). "all": everyone must approve. "2 of": two must.',
      then: 'then @C: who is asked next, once those before have approved; as often as you like.',
      for: 'for @A @B: whose task it is; one of them marks it as done.',
      due: 'due <when>: when it should be finished. A date alone is 17:00 that day.',
      remind: 'remind every <span>: how often those who have not answered are reminded.',
      escalate: 'escalate to @E after <span>: whose answer decides when nobody has decided in time.',
      expires: 'expires <when>: when it closes without an answer. A date alone is the end of that day.',
      note: 'note <text>: details for the card.',
    },
    times:
      '<when> is a time such as "friday 17:00", "tomorrow", "2026-12-01", "2026-12-01 17:00", or "4h"; <span> is one such as "90m", "4h", "2d", or "1w".',
  },

  mistakes: {
    rightForm: (form: string) => `Type: ${form}`,
    unknownCommand: (word: string) => `I don't know the command "${word}".`,
    didYouMean: (guess: string) => `Did you mean "${guess}"?`,
    seeHelp: 'Type "help" to see what I can do.',
    noCommand: 'What would you like to do? For example, type "request", "task", or "list".',
    titleMissing: 'The title is missing.',
    numberMissing: 'Which item? Its number is missing.',
    reasonMissing: 'A rejection needs a reason. Type it after the number.',
    commentMissing: 'The text of the comment is missing. Type it after the number.',
    notANumber: (word: string) => `"${word}" is not the number of an item.`,
    unknownFilter: (word: string) => `I don't know the list "${word}".`,
    notUnderstood: (text: string) => `I don't understand "${text}".`,
    /** After what is not understood in a request or a task. */
    quoteIt: 'If it belongs to the title or the note, put that in quotes.',
    twoRules: (text: string) => `There are two rules: "${text}". Name only one for the same people.`,
    firstStageMissing: 'With "then", say first who is asked before: put "from" and people in front of it.',
    timeMissing: (keyword: string) =>
      `After "${keyword}", a time is missing, such as "friday 17:00", "2026-12-01 17:00", "4h", or "2d".`,
    timeNotUnderstood: (text: string, keyword: string) =>
      `After "${keyword}", I don't understand the time "${text}". I know times such as "friday 17:00", "2026-12-01 17:00", "4h", and "2d".`,
    spanMissing: (keyword: string) => `After "${keyword}", say how long, such as "90m", "4h", or "2d".`,
    spanNotUnderstood: (text: string, keyword: string) =>
      `After "${keyword}", I don't understand "${text}". Say how long, such as "90m", "4h", or "2d".`,
    clauseTwice: (keyword: string) =>
      `"${keyword}" is there twice. If one of them belongs to the title or the note, put that in quotes.`,
    onlyRequests: (keyword: string) =>
      `A task cannot have "${keyword}", only a request can. If it belongs to the title or the note, put that in quotes.`,
    pickPeople: (keyword: string) =>
      `After "${keyword}", type @ and pick people. If "${keyword}" is part of the title, put the title in quotes.`,
    personMissing: (keyword: string) => `After "${keyword}", type @ and pick a person.`,
    peopleInTitle: (name: string, keyword: string) =>
      `To ask ${name}, put "${keyword}" before the name. If the name is part of the title, put the title in quotes.`,
    toMissing: (name: string, keyword: string) => `To ask ${name} instead, put "${keyword}" before the name.`,
    quoteOpen: 'A quotation mark is missing: one was opened and not closed.',
  },
};
