import { z } from 'zod';
import { keySchema, metricNameSchema } from '#experiments';

export const experimentParamsSchema = z.strictObject({ key: keySchema });
export const armParamsSchema = z.strictObject({ key: keySchema, armKey: keySchema });
export const assignmentParamsSchema = z.strictObject({ id: z.uuid() });
export const metricParamsSchema = z.strictObject({ id: z.uuid(), metric: metricNameSchema });
export const offPolicyParamsSchema = z.strictObject({ id: z.uuid() });
