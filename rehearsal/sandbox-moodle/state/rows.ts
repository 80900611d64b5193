// A small table in memory: rows by id, by assignment, and by assignment and person, in the order in which they came.

/** What every row of such a table carries; the three never change once the row is stored. */
export interface AssignmentRow {
  readonly id: number;
  readonly assignmentid: number;
  readonly userid: number;
}

export class Rows<Row extends AssignmentRow> {
  readonly #byId = new Map<number, Row>();
  readonly #byAssignment = new Map<number, Set<Row>>();
  readonly #byPerson = new Map<string, Set<Row>>();
  #lastId = 0;

  /** The id that the next new row gets. */
  nextId(): number {
    return this.#lastId + 1;
  }

  /** Stores a row whose id is free, and gives it back. */
  add(row: Row): Row {
    this.#lastId = Math.max(this.#lastId, row.id);
    this.#byId.set(row.id, row);
    put(this.#byAssignment, row.assignmentid, row);
    put(this.#byPerson, person(row.assignmentid, row.userid), row);
    return row;
  }

  delete(row: Row): void {
    this.#byId.delete(row.id);
    this.#byAssignment.get(row.assignmentid)?.delete(row);
    this.#byPerson.get(person(row.assignmentid, row.userid))?.delete(row);
  }

  get(id: number): Row | undefined {
    return this.#byId.get(id);
  }

  all(): Row[] {
    return [...this.#byId.values()];
  }

  ofAssignment(assignmentid: number): Row[] {
    return [...(this.#byAssignment.get(assignmentid) ?? [])];
  }

  ofPerson(assignmentid: number, userid: number): Row[] {
    return [...(this.#byPerson.get(person(assignmentid, userid)) ?? [])];
  }
}

const person = (assignmentid: number, userid: number): string => `${assignmentid}/${userid}`;

function put<Key, Row>(index: Map<Key, Set<Row>>, key: Key, row: Row): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, new Set([row]));
  else rows.add(row);
}
