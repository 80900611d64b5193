// An amount of money as a letter and a page write it.

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
});

/** `pence` (whole, not negative) in words a reader expects: 10000 is £100, 12345 is £123.45. */
export function inPounds(pence: number): string {
  return pounds.format(pence / 100);
}
