// English: every sentence a user reads. Other languages have the same shape.

/** A list of names as people say it: "Ada, Bob and Carla". */
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

export const en = {
  language: 'en',

  card: {
    approval: (reference: string) => `Approval request ${reference}`,
    task: (reference: string) => `Task ${reference}`,
    asksForApproval: (owner: string) => `${owner} asks for approval`,
    handsOutTask: (owner: string) => `${owner} hands out a task`,
    noteLabel: 'Note',
    stageLabel: (number: number, total: number) => `Stage ${number} of ${total}`,
    everyoneMayAnswer: 'Anyone in this chat may answer',
    everyoneMayComplete: 'For everyone in this chat',
    rule: {
      any: 'The first answer decides',
      all: 'Everyone must approve',
      count: (needed: number, total: number) => `${needed} of ${total} must approve`,
    },
    progress: (approved: number, needed: number) => `${approved} of ${needed} approved`,
    asked: 'Asked',
    assigned: 'Assigned',
    notNeeded: 'Not needed',
    approved: 'Approved',
    rejected: 'Rejected',
    states: {
      pending: 'Pending',
      approved: 'Approved',
      rejected: 'Rejected',
      canceled: 'Canceled',
      expired: 'Expired',
      open: 'Open',
      done: 'Done',
    },
    review: 'Review',
    approve: 'Approve',
    reject: 'Reject',
    done: 'Mark as done',
    cancel: 'Cancel request',
    cancelTask: 'Cancel task',
    commentLabel: 'Comment',
    commentPlaceholder: 'Add a comment (a rejection needs one)',
    nothingToDo: 'You are not asked to answer this.',
    summary: (label: string, title: string, state: string) => `${label}: ${title} (${state})`,
  },

  feed: {
    asked: (owner: string, title: string) => `${owner}: ${title}`,
    closed: (outcome: string, title: string) => `${outcome}: ${title}`,
  },

  /** How an item stands, with the name of whoever closed it. */
  outcome: {
    pending: () => 'Pending',
    open: () => 'Open',
    approved: (by: string) => `Approved by ${by}`,
    rejected: (by: string) => `Rejected by ${by}`,
    canceled: (by: string) => `Canceled by ${by}`,
    expired: () => 'Expired',
    done: (by: string) => `Done by ${by}`,
  },

  reply: {
    canceled: (reference: string, title: string) => `${reference} is canceled: ${title}`,
    nothingOpen: 'Nothing is open in this chat.',
    openItems: (count: number) => (count === 1 ? '1 open item in this chat' : `${count} open items in this chat`),
    newestItems: (count: number) => `The newest ${count} open items in this chat`,
    listSummary: 'Open items',
    openCard: 'Open',
    waitsFor: (names: readonly string[]) => `waits for ${list.format(names)}`,
    waitsForEveryone: 'waits for anyone in this chat',
    askedBy: (owner: string) => `from ${owner}`,
  },

  help: {
    title: 'What I can do',
    example: 'Example',
    commands: {
      request: {
        form: 'request <title> from @A @B [any|all|2 of] [note <text>]',
        does: 'Asks for an approval. Without people, anyone in the chat may answer.',
        example: 'request Deploy 1.4 to production from @Bob @Carla all',
      },
      task: {
        form: 'task <title> [for @A @B] [note <text>]',
        does: 'Hands out a task. Without people, it is for everyone in the chat.',
        example: 'task Write the release notes for @Carla',
      },
      list: { form: 'list', does: 'Shows what is open in this chat.', example: 'list' },
      show: { form: 'show 42', does: 'Posts the card of an item again.', example: 'show 42' },
      cancel: {
        form: 'cancel 42 [reason]',
        does: 'Takes back what you asked for.',
        example: 'cancel 42 no longer needed',
      },
      help: { form: 'help [command]', does: 'Shows this.', example: 'help request' },
    },
  },

  mistakes: {
    rightForm: (form: string) => `Write: ${form}`,
    unknownCommand: (word: string) => `I do not know the command "${word}".`,
    didYouMean: (guess: string) => `Did you mean "${guess}"?`,
    seeHelp: 'Write "help" to see what I can do.',
    noCommand: 'Tell me what to do, for example "request", "task" or "list".',
    titleMissing: 'The title is missing.',
    numberMissing: 'Which one? The number of the item is missing.',
    notANumber: (word: string) => `"${word}" is not the number of an item.`,
    notUnderstood: (text: string) => `I do not understand "${text}".`,
    pickPeople: (keyword: string) =>
      `After "${keyword}" I expect people: type @ and pick them. If "${keyword}" belongs to the title, put the title in quotes.`,
    peopleInTitle: (name: string, keyword: string) => `Write "${keyword}" before ${name}, so that I know who is meant.`,
    quoteOpen: 'A quotation mark is never closed.',
  },

  refusals: {
    titleMissing: 'The title is missing.',
    titleTooLong: (limit: number) => `The title is longer than ${limit} characters. Put the rest into a note.`,
    noteTooLong: (limit: number) => `The note is longer than ${limit} characters.`,
    commentTooLong: (limit: number) => `The comment is longer than ${limit} characters.`,
    rejectNeedsComment: 'A rejection needs a reason: write it into the comment box and press Reject again.',
    tooManyPeople: (limit: number) => `At most ${limit} people can be asked at once.`,
    ownerIsOnlyApprover: 'You cannot approve your own request. Name somebody else.',
    nobodyElseInChat: 'There is nobody else in this chat who could be asked. Ask in a group chat that I was added to.',
    ruleNeedsMorePeople: (needed: number, count: number) =>
      `${needed} approvals cannot come from ${people(count)}. Name more people or ask for fewer.`,
    ownerCannotAnswer: 'You asked for this, so you cannot answer it yourself.',
    notAsked: (names: readonly string[]) => `This waits for ${either.format(names)}, not for you.`,
    notAskedClosed: 'You are not asked to answer this.',
    alreadyAnswered: (when: string) => `You have already answered this (${when}).`,
    alreadyClosed: (outcome: string, when: string) => `Too late to change this: ${outcome} (${when}).`,
    onlyOwnerCancels: (owner: string) => `Only ${owner} can cancel this.`,
    notAnApproval: (reference: string) => `${reference} is a task: it can be done, not approved.`,
    notATask: (reference: string) => `${reference} is an approval request: it can be approved or rejected, not done.`,
    noSuchNumber: (number: number) => `There is no item #${number} in this chat. Write "list" to see what is open.`,
    noSuchItem: 'This item does not exist any more.',
    notInChat: (names: readonly string[]) =>
      names.length === 1
        ? `${list.format(names)} is not in this chat. Add them to the chat first, then ask again.`
        : `${list.format(names)} are not in this chat. Add them to the chat first, then ask again.`,
  },
} as const;
