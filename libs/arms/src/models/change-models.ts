import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform';
import type { KnownModel } from './model.js';
import type { ModelPut } from './model.schema.js';
import { ModelRegistry } from './model-registry.js';
import { ModelsRepository } from './models.repository.js';

/** Declarations of models, changed by people; the next request of this process goes by them. */
@Injectable()
export class ChangeModels {
  constructor(
    private readonly models: ModelsRepository,
    private readonly registry: ModelRegistry,
  ) {}

  /** Throws `model.not_found`. */
  async find(id: string): Promise<KnownModel> {
    await this.registry.refresh();
    const known = this.registry.find(id);
    if (known.declared?.id !== id) throw notFound(id);
    return known;
  }

  /** Creates or replaces the declaration of a model. */
  async put(id: string, model: ModelPut): Promise<KnownModel> {
    await this.models.put(id, model);
    return this.find(id);
  }

  /** Throws `model.not_found`. Arms that use the model keep it; constraints can no longer judge it. */
  async remove(id: string): Promise<void> {
    if (!(await this.models.remove(id))) throw notFound(id);
    await this.registry.refresh();
  }
}

function notFound(id: string): ProblemError {
  return new ProblemError('model.not_found', `There is no model with the id "${id}" in the registry.`);
}
