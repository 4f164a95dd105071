// A database that nothing can be done with until somebody does something about it.

/** The message is for whoever runs the product: what is wrong, and the remedy. */
export class DatabaseUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnusable';
  }
}
