// How the product is started: as `npm start` does it, but without npm.

/** Arguments of Node, from the repository's folder. */
export const productArguments = ['--import', './scripts/compileCache.mjs', 'src/main.ts'] as const;

export const productCommand = [process.execPath, ...productArguments] as const;
