// Which of an app's languages a client shows: the person's own, else the language without its region, else none.

/** The tag in `tags` (lower case) for a person's locale; `undefined`: the app's default language. */
export function pickLanguage(tags: readonly string[], locale: string): string | undefined {
  const wanted = locale.toLowerCase();
  const [language = wanted] = wanted.split('-');
  // D, localization schema page: the exact locale, then its top-level language; the last resort is ours.
  return (
    tags.find((tag) => tag === wanted) ??
    tags.find((tag) => tag === language) ??
    tags.find((tag) => tag.startsWith(`${language}-`))
  );
}
