// core_message_send_instant_messages: one bad row of several makes the whole reply an exception, although the good ones
// were delivered.
import { z } from 'zod';
import { findUser } from '../people/find-user.ts';
import { may } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { plainError } from '../protocol/moodle-error.ts';
import { int, list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const params = z.strictObject({
  messages: list(
    z.strictObject({ touserid: int(), text: text(), textformat: int().default(0), clientmsgid: text().optional() }),
  ),
});

export const sendInstantMessages = webServiceFunction(params, (call, { messages }) => {
  const replies = messages.map((message) => {
    const mark = message.clientmsgid === undefined ? {} : { clientmsgid: message.clientmsgid };
    const refusal = whyNot(call, message.touserid);
    if (refusal !== undefined)
      return { msgid: -1, ...mark, errormessage: refusal, candeletemessagesforallusers: false };
    return { ...mark, ...deliver(call, message.touserid, message.text, message.textformat) };
  });
  const bad = replies.filter((reply) => reply.msgid === -1).length;
  if (bad > 0 && replies.length > 1) throw plainError('formatnotsupported', 'webservice/formatnotsupported');
  return replies;
});

function whyNot(call: Call, userid: number): string | undefined {
  if (findUser(call.site, userid) === undefined) {
    return `You cannot send a message to a user ID (${userid}) that doesn't exist.`;
  }
  const allowed = may(call, 'moodle/site:sendmessage') && may(call, 'moodle/site:messageanyuser');
  return allowed ? undefined : 'You cannot send a message to this user as they are not in your contacts.';
}

function deliver(call: Call, toid: number, source: string, format: number) {
  const shown = format === 1 ? source : `<p>${source}</p>`;
  const id = call.site.messages.length + 1;
  const { now: timecreated, caller } = call;
  call.site.messages.push({ id, fromid: caller.id, toid, text: shown, timecreated });
  const conversationid = 1000 + toid;
  return {
    msgid: id,
    text: shown,
    timecreated,
    conversationid,
    useridfrom: caller.id,
    candeletemessagesforallusers: false,
  };
}
