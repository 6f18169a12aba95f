import { ApiHeader } from '@nestjs/swagger';

/** Tells in the API description that this handler creates something and honours `Idempotency-Key`. */
export const Idempotent = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key and body within 24 hours gives the same answer.',
  });
