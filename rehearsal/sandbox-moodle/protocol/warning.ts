// A warning in Moodle's shape: how a write says no without an error.

export interface Warning {
  readonly item: string;
  readonly itemid: number;
  readonly warningcode: string;
  readonly message: string;
}

/** A warning about an assignment or another thing with an id. */
export const warning = (item: string, itemid: number, warningcode: string, message: string): Warning => ({
  item,
  itemid,
  warningcode,
  message,
});
