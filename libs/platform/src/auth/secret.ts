import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 192 random bits, recognisable by its prefix. */
export const newSecret = () => `pm_${randomBytes(24).toString('base64url')}`;

/** What is kept of a secret. A fast hash is enough: the secret is random, there is nothing to guess. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');
