// Long texts leave Moodle as HTML: what was written as plain text (format 2) is escaped and keeps its lines.

/** A text with its format: 1 is HTML, 2 is plain. */
export interface FormattedText {
  readonly text: string;
  readonly format: number;
}

/** The text as Moodle gives it back. */
export function formattedText({ text, format }: FormattedText): FormattedText {
  if (format !== 2) return { text, format };
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return { text: escaped.replaceAll('  ', '&nbsp; ').replaceAll('\n', '<br />\n'), format: 1 };
}
