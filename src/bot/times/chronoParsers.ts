// chrono's parsers, each loaded when the first time in its language is read: most messages say none.
import { createRequire } from 'node:module';
import type * as English from 'chrono-node/en';
import type { Chrono } from 'chrono-node/en';

const require = createRequire(import.meta.url);
const loaded = new Map<string, Chrono>();

/** The sender's language first, where there is a parser for it; English always. `tag` is a BCP 47 tag. */
export function chronoParsers(tag: string | undefined): readonly Chrono[] {
  const [language = ''] = tag?.toLowerCase().split('-') ?? [];
  const english = memo(writesMonthFirst(tag) ? 'en' : 'en-GB', (name) => {
    const parsers = load('chrono-node/en');
    return name === 'en' ? parsers.casual : parsers.GB;
  });
  const own = moduleOf(language);
  return own === undefined ? [english] : [memo(language, () => load(own).casual), english];
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

function memo(name: string, make: (name: string) => Chrono): Chrono {
  const parser = loaded.get(name) ?? make(name);
  loaded.set(name, parser);
  return parser;
}

/** All of chrono's languages have `casual`; only English is asked for `GB`. */
function load(name: string): typeof English {
  return require(name) as typeof English;
}
