// core_webservice_get_site_info: the connection test.
import { z } from 'zod';
import type { Call } from '../protocol/call.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import { fullname } from '../people/find-user.ts';
import { grantedFunctions } from './function-names.ts';

const features: readonly (readonly [string, number])[] = [
  ['usecomments', 1],
  ['usetags', 1],
  ['enablenotes', 1],
  ['messaging', 1],
  ['enableblogs', 1],
  ['enablecompletion', 1],
  ['enablebadges', 1],
  ['messagingallusers', 0],
  ['enablecustomreports', 1],
  ['enableglobalsearch', 0],
  ['mnet_dispatcher_mode', 0],
  ['enablecompetencies', 1],
];

export const siteInfo = webServiceFunction(z.strictObject({}), (call) => ({
  ...aboutCaller(call),
  functions: grantedFunctions(call.service, call.site.faults),
  downloadfiles: Number(call.service.downloadfiles),
  uploadfiles: Number(call.service.uploadfiles),
  release: '4.5.6 (Build: 20250811)',
  version: '2024100706',
  mobilecssurl: '',
  advancedfeatures: features.map(([name, value]) => ({ name, value })),
  usercanmanageownfiles: true,
  userquota: call.caller.siteadmin ? 0 : 104_857_600,
  usermaxuploadfilesize: call.caller.siteadmin ? -1 : 209_715_200,
  userhomepage: 1,
  userprivateaccesskey: `private-access-key-of-${call.caller.id}`,
  siteid: 1,
  sitecalendartype: 'gregorian',
  usercalendartype: 'gregorian',
  userissiteadmin: call.caller.siteadmin,
  theme: 'boost',
  limitconcurrentlogins: 0,
  policyagreed: 0,
}));

const aboutCaller = ({ site, caller }: Call) => ({
  sitename: site.settings.sitename,
  username: caller.username,
  firstname: caller.firstname,
  lastname: caller.lastname,
  fullname: fullname(caller),
  lang: 'en',
  userid: caller.id,
  siteurl: site.url,
  userpictureurl: `${site.url}/theme/image.php/boost/core/1795294425/u/f1`,
});
