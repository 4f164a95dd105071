// The app's own words in the language of whoever reads them, from the package's language files.
import { pickLanguage } from '../../app/pickLanguage.ts';
import type { AppTexts, SandboxState } from '../api/shapes.ts';

export function appTexts({ translations, ...app }: SandboxState['app'], locale: string): AppTexts {
  const tag = pickLanguage(Object.keys(translations), locale);
  return (tag === undefined ? undefined : translations[tag]) ?? app;
}
