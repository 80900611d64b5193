/** A played person's browser: keeps cookies, follows redirects, fills in the forms that a page shows and no others. */
import { type CheerioAPI, load } from 'cheerio';
import { CookieJar } from 'tough-cookie';
import { fieldsOf, type Filling, type Form } from './form.ts';
import type { ShownPage } from './shown-page.ts';

/** What a person does with a browser. Pages that say no are pages too: look at `status`. */
export interface Browser {
  open(address: string): Promise<ShownPage>;
  /** Fills in a form of a page and sends it. Throws a RangeError where the form has no such field or choice. */
  send(form: Form, filling: Filling): Promise<ShownPage>;
  /** Posts fields with the session's token and answers the status alone, without following anything. */
  press(address: string, fields: Readonly<Record<string, string>>): Promise<number>;
  /** Data in place of a page. */
  read(address: string): Promise<unknown>;
}

const tokenIn = /<input[^>]*name="_csrf"[^>]*value="(?<token>[^"]+)"/u;

/** The page is taken apart when somebody looks at it: most are left at once, and that is half of a played person's time. */
function shownPage(url: string, status: number, text: string): ShownPage {
  let page: CheerioAPI | undefined;
  return {
    url,
    status,
    get page() {
      page ??= load(text, { xml: { xmlMode: false, decodeEntities: true } });
      return page;
    },
  };
}

/** Opens a browser at a site. */
export function browserAt(site: string): Browser {
  const jar = new CookieJar();
  let token = '';
  const ask = async (address: string, init: RequestInit): Promise<{ response: Response; url: string }> => {
    const url = new URL(address, site).href;
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: await jar.getCookieString(url) },
    });
    for (const line of response.headers.getSetCookie()) await jar.setCookie(line, url);
    return { response, url };
  };
  const visit = async (address: string, init: RequestInit): Promise<ShownPage> => {
    const { response, url } = await ask(address, init);
    const text = await response.text();
    const onwards = response.headers.get('location');
    if (response.status === 303 && onwards !== null) return visit(new URL(onwards, url).href, {});
    token = tokenIn.exec(text)?.groups?.['token'] ?? token;
    return shownPage(url, response.status, text);
  };
  return {
    open: (address) => visit(address, {}),
    send: (form, filling) => visit(form.action, { method: 'POST', body: fieldsOf(form, filling) }),
    async press(address, fields) {
      const { response } = await ask(address, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, _csrf: token }),
      });
      await response.arrayBuffer();
      return response.status;
    },
    async read(address) {
      const { response, url } = await ask(address, {});
      if (!response.ok) throw new Error(`${url} answered ${String(response.status)}.`);
      return response.json();
    },
  };
}
