// What every sandbox has before any seed: the mobile app's service, which participants' apps sign in to.
import { siteSeed } from './seed.ts';

/** Everyone may use it, and it grants everything. */
export const servicesEverySiteHas = siteSeed.parse({ services: [{ shortname: 'moodle_mobile_app' }] });
