// How far the reading of one file may go. What is beyond is a finding, and never a reading that does not end.

/** Bytes of a document that is read as a whole; a recording is only looked through and may be of any size (R69). */
export const largestDocument = 60_000_000;

/** Pages of a PDF: an account has twenty, a policy as evidence two hundred. */
export const mostPages = 600;

/** Bytes of XML that an Office file may unpack to, and all of its parts together. */
export const mostXml = 60_000_000;
export const mostUnpacked = 600_000_000;

/** So much from so little is packed to burst: honest sheets of zeros stay far below. */
export const burstsAt = { ratio: 200, bytes: 20_000_000 } as const;

/** Parts of an Office file. */
export const mostParts = 20_000;

/** Bytes of a name that every computer keeps. */
export const longestName = 255;

/** Letters of HTML that a file is shown as, pictures included. */
export const largestView = 20_000_000;
