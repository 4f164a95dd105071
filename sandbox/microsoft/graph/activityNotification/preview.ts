// Rule: Teams shows the first 150 characters of the preview.

const shown = 150;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The preview as it is shown; characters are counted as a reader counts them. */
export function shownPreview(content: string): string {
  return [...segmenter.segment(content)]
    .slice(0, shown)
    .map(({ segment }) => segment)
    .join('');
}
