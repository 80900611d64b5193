/** Everybody who works for the provider, each in a browser of their own, signed in by a link when first needed. */
import type { StaffMember } from '../cohort/make-staff.ts';
import { browserAt, type Browser } from '../people/browser.ts';
import { signInByLink } from '../people/sign-in-by-link.ts';

/** Gives somebody's browser, signed in. */
export type Colleagues = (member: StaffMember) => Promise<Browser>;

/** Nobody is signed in yet; their accounts must exist when they first are. */
export function colleagues(site: string, catcher: string): Colleagues {
  const browsers = new Map<string, Promise<Browser>>();
  return (member) => {
    const known = browsers.get(member.id) ?? signedIn(site, catcher, member.email);
    browsers.set(member.id, known);
    return known;
  };
}

async function signedIn(site: string, catcher: string, address: string): Promise<Browser> {
  const browser = browserAt(site);
  await signInByLink(browser, catcher, address);
  return browser;
}
