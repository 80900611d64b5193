// Who we are at Moodle and what we may call.
import { z } from 'zod';
import { int, yesNo } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

// `userprivateaccesskey` is a secret that comes along; naming only what we use drops it here.
const siteInfo = z
  .object({
    sitename: z.string(),
    siteurl: z.string(),
    release: z.string(),
    version: z.string(),
    userid: int,
    username: z.string(),
    fullname: z.string(),
    functions: z.array(z.object({ name: z.string() })),
    downloadfiles: yesNo.default(false),
    uploadfiles: yesNo.default(false),
    usermaxuploadfilesize: int.optional(),
    userissiteadmin: yesNo.default(false),
  })
  .transform((site) => ({
    siteName: site.sitename,
    siteUrl: site.siteurl,
    release: site.release,
    version: site.version,
    userId: site.userid,
    username: site.username,
    fullName: site.fullname,
    functions: site.functions.map(({ name }) => name),
    mayDownload: site.downloadfiles,
    mayUpload: site.uploadfiles,
    /** Bytes; -1 means no limit. */
    largestUpload: site.usermaxuploadfilesize ?? null,
    isSiteAdministrator: site.userissiteadmin,
  }));

/** Moodle's release, our account there, and the functions our service grants. */
export type SiteInfo = z.infer<typeof siteInfo>;

/** Calls about the site itself. */
export type SiteCalls = {
  /** The connection test. @throws MoodleFailure */
  siteInfo: () => Promise<SiteInfo>;
};

/** Those calls over a wire. */
export const siteCalls = (wire: MoodleWire): SiteCalls => ({
  siteInfo: (): Promise<SiteInfo> => wire.call('core_webservice_get_site_info', {}, siteInfo),
});
