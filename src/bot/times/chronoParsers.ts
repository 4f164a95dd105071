// chrono's parsers, each loaded when the first time in its language is read: most messages say none.
import type { Chrono } from 'chrono-node/en';
import { loadModule } from './loadModule.ts';

const loaded = new Map<string, Chrono>();

/** The sender's language first, where there is a parser for it; English always. `tag` is a BCP 47 tag. */
export function chronoParsers(tag: string | undefined): readonly Chrono[] {
  const [language = ''] = tag?.toLowerCase().split('-') ?? [];
  const english = writesMonthFirst(tag)
    ? memo('en', () => loadModule('chrono-node/en', hasCasual).casual)
    : memo('en-GB', () => loadModule('chrono-node/en', hasBritish).GB);
  const own = moduleOf(language);
  return own === undefined ? [english] : [memo(language, () => loadModule(own, hasCasual).casual), english];
}

/** Whether 1/12 is the twelfth of January. */
function writesMonthFirst(tag = 'en'): boolean {
  return /^en(?:-(?:us|ca|ph))?$/i.test(tag);
}

function moduleOf(language: string): string | undefined {
  switch (language) {
    case 'de':
    case 'fr':
    case 'es':
    case 'ja':
      return `chrono-node/${language}`;
    default:
      return undefined;
  }
}

function memo(name: string, make: () => Chrono): Chrono {
  const parser = loaded.get(name) ?? make();
  loaded.set(name, parser);
  return parser;
}

/** Every language of chrono has it. */
function hasCasual(module: unknown): module is { readonly casual: Chrono } {
  return typeof module === 'object' && module !== null && 'casual' in module;
}

/** English alone has it. */
function hasBritish(module: unknown): module is { readonly GB: Chrono } {
  return typeof module === 'object' && module !== null && 'GB' in module;
}
