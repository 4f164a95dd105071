// English: why a notification did not get through, and what to do about it; said by `check`, `show` and the command line.

export const failures = {
  /** Goes after a colon. */
  why: {
    notInstalled: 'the app is not installed there',
    /** Graph refuses both alike. */
    permission: 'the app is not installed in the chat, or a permission is missing',
    notFound: 'Teams does not find the person or the chat',
    severalApps: 'several apps share one identity',
    mistake: 'Teams did not understand the request',
    busy: 'Teams is busy',
    outage: 'Teams has a problem',
    noAnswer: 'Teams gave no answer',
    signIn: 'Teams refuses the sign-in of the service',
    appRemoved: 'I was no longer in this chat',
    notInChannels: 'Teams has notifications only in group chats',
    cardNotPosted: 'I could not post the card',
    ourMistake: 'I made a mistake while sending it',
    unknown: 'I no longer know why',
  },
  next: {
    notInstalled: 'Add the app there again: I then send what still matters.',
    permission:
      'Add the app to this chat if it is missing there. Otherwise an admin has to grant the permission TeamsActivity.Send.Chat: update the app in this chat and accept the permissions it asks for.',
    notFound: 'Check that these people are still in the chat and have a Teams account.',
    severalApps: 'An admin has to set TEAMS_CATALOG_APP_ID to the id in the app catalogue.',
    outdatedPackage: 'An admin has to upload the current app package, and the app in this chat has to be updated.',
    mistake:
      'The mistake is mine: an admin finds the details in the log of the service, and can send again with "countersign redrive" once it is mended.',
    signIn: 'An admin has to check the credential of the service, and the clock of the machine it runs on.',
    appRemoved: 'If I am missing, add me again: I then send what still matters.',
    notInChannels: 'Ask in a group chat.',
    cardNotPosted: 'Type "show" and the number of the item: I then try again.',
    sendAgain: 'An admin can send again with "countersign redrive".',
    triedAgain: 'I keep trying.',
  },
};
