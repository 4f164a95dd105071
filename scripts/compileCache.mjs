// Loaded before the program (`npm start`): what this Node has read and compiled once, no later start reads and compiles
// again. Plain JavaScript, so that a start finds all TypeScript in the cache and needs no memory for stripping types.
import { enableCompileCache } from 'node:module';

enableCompileCache();
