/** Lanes are judged side by side; a conversation keeps to one, so that its messages are judged in order. */
export const REPHRASE_LANES = 4;

/** The lane of a conversation, 0..REPHRASE_LANES-1. `conversation` is a salted hash in the form of a UUID. */
export function rephraseLaneOf(conversation: string): number {
  return Number.parseInt(conversation.slice(-4), 16) % REPHRASE_LANES;
}
