// How far lists are counted: nobody turns a hundred pages, and counting further would cost more the longer the bot is in use.
export const countedAtMost = 1000;
