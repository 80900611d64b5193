// Ids in addresses are typed by anyone: what is no uuid is an address of nothing, not a fault of the database.

/** True for the text of a uuid. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
