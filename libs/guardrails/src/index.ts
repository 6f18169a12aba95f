export * from './evaluate-guardrails.js';
export * from './guardrails.module.js';
export * from './events.view.js';
export * from './guardrails.view.js';
export { ReadEvents } from './read-events.js';
export * from './read-guardrails.js';
export { SendWebhook, signWebhook, WebhookError } from './send-webhook.js';
export * from './sweep-guardrails.js';
