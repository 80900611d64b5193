// The topic that a participant agrees with the provider: free text, compared with no list (R8).
import { refused, type Refusal } from '../refusal.ts';

const longest = 500;

/** The topic as written, its ends trimmed. Only emptiness and a length that no topic needs are refused (R8). */
export function parseProjectTopic(text: string): string | Refusal {
  const topic = text.trim();
  if (topic === '') return refused('topic-missing', { field: 'topic' });
  return topic.length > longest ? refused('topic-too-long', { field: 'topic', most: longest }) : topic;
}
