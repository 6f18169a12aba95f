import { Redis } from 'ioredis';

/** A connection to Redis that reconnects by itself; `onError` hears about it, nobody crashes. */
export function connectRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false });
  redis.on('error', onError);
  return redis;
}
