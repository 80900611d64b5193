// Messages inside Moodle, one per call: if one of several failed, Moodle would deny those that it delivered.
import { z } from 'zod';
import { failureOf } from './sort-failure.ts';
import { int } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

/** A message to one person. */
export type MoodleMessage = {
  readonly toUserId: number;
  readonly text: string;
  readonly format: 'html' | 'plain';
  /** Comes back with the answer; Moodle does not use it against sending twice. */
  readonly ourId: string;
};

/** What became of a message. */
export type MessageOutcome =
  { readonly sent: true; readonly messageId: number } | { readonly sent: false; readonly why: string };

/** Sends messages. */
export type MessageCalls = {
  /** @throws MoodleFailure */
  sendMessage: (message: MoodleMessage) => Promise<MessageOutcome>;
};

const reply = z.array(z.object({ msgid: int, errormessage: z.string().optional() }));
const moodleFunction = 'core_message_send_instant_messages';

/** That call over a wire. */
export const messageCalls = (wire: MoodleWire): MessageCalls => ({
  async sendMessage({ toUserId, text, format, ourId }) {
    const message = { touserid: toUserId, text, textformat: format === 'html' ? 1 : 2, clientmsgid: ourId };
    const [sent] = await wire.call(moodleFunction, { messages: [message] }, reply);
    if (sent === undefined) throw failureOf(moodleFunction, 'schema', { where: 'The answer is empty.' });
    if (sent.msgid < 0) return { sent: false, why: sent.errormessage ?? 'Moodle gave no reason.' };
    return { sent: true, messageId: sent.msgid };
  },
});
