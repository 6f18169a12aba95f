import type { Provider } from '@nestjs/common';
import { createClassifier, type Classification } from '#classification';

export interface Classifier {
  classify(prompt: string): Classification;
}

export const CLASSIFIER = Symbol('CLASSIFIER');

export const classifierProvider: Provider = { provide: CLASSIFIER, useFactory: () => createClassifier() };
