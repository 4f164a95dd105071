// English: what is said when the database does not answer.

export const trouble = {
  nothingChanged: 'I could not reach my memory in time; nothing was changed. Please try again.',
  /** The answer to what may have been kept was lost. */
  unsure:
    'I could not reach my memory in time, so it may or may not have been done. Look at the card before you try again.',
};
