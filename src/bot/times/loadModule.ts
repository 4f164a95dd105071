// Loads a package when it is first needed: most messages say no time, and need none of these.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @throws Error when the package is not what `isRight` looks for. */
export function loadModule<Module>(name: string, isRight: (loaded: unknown) => loaded is Module): Module {
  const loaded: unknown = require(name);
  if (!isRight(loaded)) throw new Error(`Package ${name} has another shape than it had: its version must have changed`);
  return loaded;
}
