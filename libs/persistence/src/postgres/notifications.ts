import pg from 'pg';

const RECONNECT_DELAY_MS = 500;

type Handler = (payload: string) => void;

export interface NotificationsOptions {
  connectionString: string;
  /** Told when connecting fails; it is tried again. */
  onError?: (error: unknown) => void;
}

/**
 * Postgres' LISTEN on one connection of its own, opened again when it breaks. A notification sent while it is broken
 * is lost, so whoever listens must also look by itself from time to time. Doubles as its own injection token.
 */
export class Notifications {
  private readonly handlers = new Map<string, Handler[]>();
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly options: NotificationsOptions) {}

  /** Calls `handler` with the payload of every notification on the channel. */
  async listen(channel: string, handler: Handler): Promise<void> {
    const known = this.handlers.get(channel);
    this.handlers.set(channel, [...(known ?? []), handler]);
    await this.connect();
    if (!known) await this.client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }

  /** Ends the connection for good. */
  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    this.connecting ??= this.open().catch((error: unknown) => {
      this.connecting = null;
      this.options.onError?.(error);
      this.reconnectLater();
    });
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.connectionString, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.dispatch(channel, payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    await client.connect();
    this.client = client;
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }

  private reconnectLater(): void {
    if (this.closed) return;
    this.client = null;
    this.connecting = null;
    setTimeout(() => {
      if (!this.closed) void this.connect();
    }, RECONNECT_DELAY_MS).unref();
  }

  private dispatch(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }
}
