import { type DynamicModule, Module } from '@nestjs/common';
import { ArmsModule } from '#arms';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { GuardrailsModule } from '#guardrails';
import { JobsModule } from '#jobs';
import { PersistenceModule } from '#persistence';
import { type ConnectedConfig, HttpModule, type Logger, type Metrics, PlatformModule } from '#platform';
import { ResultsModule } from '#results';
import { RewardsModule } from '#rewards';
import { ArmsController } from './arms/arms.controller.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { ReadAssignment } from './assignments/read-assignment.js';
import { ExperimentsController } from './experiments/experiments.controller.js';
import { LifecycleController } from './experiments/lifecycle.controller.js';
import { ModelsController } from './models/models.controller.js';
import { EventsController } from './results/events.controller.js';
import { GuardrailsController } from './results/guardrails.controller.js';
import { OffPolicyController } from './results/off-policy.controller.js';
import { RephrasesController } from './rephrases/rephrases.controller.js';
import { BoundariesController } from './results/boundaries.controller.js';
import { RoutingMatrixController } from './results/routing-matrix.controller.js';
import { ResultsController } from './results/results.controller.js';
import { RewardsController } from './rewards/rewards.controller.js';
import { RoutingController } from './routing/routing.controller.js';

/** Everything the HTTP process is made of. */
@Module({})
export class ApiModule {
  static forRoot(config: ConnectedConfig, logger: Logger, metrics?: Metrics): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, logger, metrics),
        PersistenceModule.forRoot(config),
        JobsModule.forRoot(config),
        HttpModule,
        ExperimentsModule,
        ArmsModule,
        AssignmentModule,
        RewardsModule,
        ResultsModule,
        GuardrailsModule,
      ],
      controllers: [
        ExperimentsController,
        LifecycleController,
        ArmsController,
        AssignmentsController,
        RewardsController,
        ResultsController,
        EventsController,
        GuardrailsController,
        OffPolicyController,
        RephrasesController,
        RoutingMatrixController,
        BoundariesController,
        ModelsController,
        RoutingController,
      ],
      providers: [ReadAssignment],
    };
  }
}
