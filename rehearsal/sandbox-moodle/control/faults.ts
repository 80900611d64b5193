// What can be made to go wrong on purpose. The whole set is replaced by each POST /sandbox/faults, so that a test says
// everything that is broken in one place, and an empty body mends all.
import { z } from 'zod';

const breakDownloads = z.strictObject({
  /** How many downloads break before the next one is whole again. */
  times: z.int().positive(),
  mode: z.enum(['truncate', 'reset', 'wrongBytes', 'stall', 'changedMidway']),
  /** Only files whose name holds this. */
  filename: z.string().default(''),
});

export const faultsSchema = z.strictObject({
  /** The admin's switch: 200 with `sitemaintenance`; administrators still get through. */
  maintenance: z.boolean().default(false),
  /** During an upgrade: 503 with an HTML page for everything. */
  cliMaintenance: z.boolean().default(false),
  /** Web services or REST switched off: 403 with an empty body. */
  webServicesOff: z.boolean().default(false),
  /** A proxy's or sign-in page in place of every answer. */
  htmlInsteadOfJson: z.boolean().default(false),
  /** The connection is cut before any answer, so many times; true: always. */
  dropConnection: z.union([z.boolean(), z.int().nonnegative()]).default(false),
  latencyMs: z.int().nonnegative().default(0),
  slowBytesPerSecond: z.int().positive().optional(),
  breakDownloads: breakDownloads.optional(),
  /** File addresses name another host, as a mis-set or hostile site would. */
  fileUrlBase: z.string().optional(),
  /** Tokens that no longer exist, and tokens whose time has passed. */
  revokeTokens: z.array(z.string()).default([]),
  expireTokens: z.array(z.string()).default([]),
  /** Functions taken out of every service, capabilities taken from every system role. */
  missingFunctions: z.array(z.string()).default([]),
  missingCapabilities: z.array(z.string()).default([]),
  /** People whose account is gone: no list names them and no call finds them. */
  vanishedUsers: z.array(z.int()).default([]),
  /** Function name to the number of rows after which its list ends without a word. */
  shortLists: z.record(z.string(), z.int().nonnegative()).default({}),
});

export type Faults = z.output<typeof faultsSchema>;

export const noFaults: Faults = faultsSchema.parse({});
