// English: every sentence a user reads. Other languages have the same shape; the parts are in the folder beside this file.
import { card } from './en/card.ts';
import { check } from './en/check.ts';
import { feed, notices } from './en/feed.ts';
import { form } from './en/form.ts';
import { history, list, listing } from './en/list.ts';
import { outcome } from './en/outcome.ts';
import { refusals } from './en/refusals.ts';
import { away, reply } from './en/reply.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('en');

export const en = {
  language: 'en',

  /** At the end of a list of names: "Ada, Bob, and 12 others". */
  others: (people: number) => count(people, { one: '{n} other', other: '{n} others' }),

  card,
  feed,
  notices,
  outcome,
  reply,
  away,
  list,
  listing,
  history,
  form,
  check,
  refusals,

  help: {
    title: 'What I can do',
    example: 'Example',
    commands: {
      request: {
        form: 'request <title> from @A @B [any|all|2 of] [note <text>]',
        does: 'Asks for an approval. Name nobody, and anyone in the chat can answer.',
        example: 'request Deploy 1.4 to production from @Bob @Carla all',
      },
      task: {
        form: 'task <title> [for @A @B] [note <text>]',
        does: 'Assigns a task. Name nobody, and it is for everyone in the chat.',
        example: 'task Write the release notes for @Carla',
      },
      list: { form: 'list', does: 'Shows what is open in this chat.', example: 'list' },
      show: { form: 'show 42', does: 'Posts the card of an item again, at the end of the chat.', example: 'show 42' },
      cancel: {
        form: 'cancel 42 [reason]',
        does: 'Cancels something you asked for.',
        example: 'cancel 42 no longer needed',
      },
      help: {
        form: 'help [command]',
        does: 'Shows what I can do, or how to use one command.',
        example: 'help request',
      },
    },
  },

  mistakes: {
    rightForm: (form: string) => `Type: ${form}`,
    unknownCommand: (word: string) => `I don't know the command "${word}".`,
    didYouMean: (guess: string) => `Did you mean "${guess}"?`,
    seeHelp: 'Type "help" to see what I can do.',
    noCommand: 'What would you like to do? For example, type "request", "task", or "list".',
    titleMissing: 'The title is missing.',
    numberMissing: 'Which item? Its number is missing.',
    notANumber: (word: string) => `"${word}" is not the number of an item.`,
    notUnderstood: (text: string) => `I don't understand "${text}".`,
    pickPeople: (keyword: string) =>
      `After "${keyword}", type @ and pick people. If "${keyword}" is part of the title, put the title in quotes.`,
    peopleInTitle: (name: string, keyword: string) => `To ask ${name}, put "${keyword}" before the name.`,
    quoteOpen: 'A quotation mark is missing: one was opened and not closed.',
  },
};
