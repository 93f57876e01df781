/** What a receiver is told: that, never what. It holds nothing of the directory's records, so that it may go anywhere. */
function message(type: string, timestamp: Date, data: Readonly<Record<string, string>>): string {
  return JSON.stringify({ type, timestamp: timestamp.toISOString(), data });
}

/** @param upTo when the last of the changes was made */
export function changesMessage(now: Date, upTo: Date): string {
  return message("directory.changed", now, { upTo: upTo.toISOString() });
}

export function testMessage(now: Date): string {
  return message("webhook.test", now, {});
}

/** What receivers tell repeated deliveries by. */
export function messageIdOf(deliveryId: string): string {
  return `msg_${deliveryId.replaceAll("-", "")}`;
}
