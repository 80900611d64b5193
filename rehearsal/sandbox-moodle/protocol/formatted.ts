// Names of courses, activities and groups come out of Moodle as HTML; personal names do not.

/** Text as format_string gives it back. */
export const formatted = (text: string): string => text.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?!#?\w+;)/g, '&amp;');
