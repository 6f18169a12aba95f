import {
  ChangeExperiment,
  CreateExperiment,
  experimentCreateSchema,
  ExperimentsRepository,
  PatchExperiment,
  TransitionExperiment,
  type Experiment,
} from '#experiments';
import type { JobRequests } from '#jobs';
import { type Database, PrismaService } from '#persistence';
import { Metrics, newId, silentLogger, SystemClock } from '#platform';
import { FoldRewards, JudgeRephrases, PurgeMessages, ReadRephrases, WatchRephrases } from '#rewards';
import { assignmentColumns } from '../../libs/assignment/src/assignment-columns.js';
import { InstallationSecret } from '../../libs/assignment/src/rephrase/installation-secret.js';
import { REPHRASE_LANES } from '../../libs/assignment/src/rephrase/rephrase-lane.js';
import { SketchRequest } from '../../libs/assignment/src/rephrase/sketch-request.js';
import { toMessageRow } from '../../libs/assignment/src/rephrase/sketched-message.js';
import { insertAssignmentsWithMessagesSql } from '../../libs/assignment/src/sql/insert-assignments.sql.js';
import { ConversationsRepository } from '../../libs/rewards/src/rephrase/conversations.repository.js';
import { MeasureAgreement } from '../../libs/rewards/src/rephrase/measure-agreement.js';
import { RephraseMetrics } from '../../libs/rewards/src/rephrase/rephrase-metrics.js';
import { rewardEventColumns, type NewLedgerEvent } from '../../libs/rewards/src/reward-event-columns.js';
import { insertRewardEventsSql } from '../../libs/rewards/src/sql/insert-reward-events.sql.js';
import { decisionRecord, ledgerEvent } from './records.js';
import type { TestDatabase } from './test-database.js';

/** One answered message, stored as the api stores it. */
export interface Asked {
  id: string;
  store(): Promise<void>;
}

export interface StoredCharge {
  assignmentId: string;
  askedBy: string;
  metrics: Record<string, number>;
  weight: number;
  probability: number;
}

/** Rephrase detection on a database of its own, without HTTP, queues or waiting: time is an argument. */
export function rephraseWorld({ url, database }: TestDatabase) {
  const prisma = new PrismaService(url);
  const clock = new SystemClock();
  const experiments = new ExperimentsRepository(prisma);
  const change = new ChangeExperiment(experiments, clock);
  const metrics = new RephraseMetrics(new Metrics());
  const measure = new MeasureAgreement(database);
  const sketches = new SketchRequest(new InstallationSecret(database, { rephraseSecret: undefined }));
  const jobs = { requestFold: () => undefined, requestGuardrails: () => undefined } as unknown as JobRequests;
  const judgeOn = (on: Database) =>
    new JudgeRephrases(on, new ConversationsRepository(), jobs, metrics, clock);
  const fold = new FoldRewards(database, experiments, jobs, silentLogger(), clock);

  async function experiment(key: string, rephrase: object = {}, more: object = {}): Promise<Experiment> {
    const arms = ['a', 'b'].map((arm) => ({ key: arm, model: arm }));
    const request = experimentCreateSchema.parse({ key, arms, rephrase, ...more });
    await new CreateExperiment(experiments, clock).execute(request, 'test');
    return new TransitionExperiment(change, clock).execute(key, 'start', 'test');
  }

  /** A message that was answered at `atMs`; it becomes visible when it is stored. */
  async function prepare(
    { id: experimentId, ...rest }: Experiment,
    conversationId: string,
    text: string,
    atMs: number,
  ): Promise<Asked> {
    const id = newId(atMs);
    const request = { experiment: rest.key, prompt: text, conversationId };
    const message = await sketches.execute({ id: experimentId, ...rest }, request);
    const record = decisionRecord({ id, experimentId, conversationId, createdAtMs: atMs });
    const messages = [toMessageRow({ id, experimentId, createdAtMs: atMs }, message!)];
    const params = [...assignmentColumns([record]), newId(), JSON.stringify(messages)];
    return {
      id,
      store: async () => void (await database.query(insertAssignmentsWithMessagesSql, params)),
    };
  }

  async function ask(...message: Parameters<typeof prepare>): Promise<string> {
    const asked = await prepare(...message);
    await asked.store();
    return asked.id;
  }

  async function judge(on: Database = database): Promise<number> {
    const judging = judgeOn(on);
    const lanes = Array.from({ length: REPHRASE_LANES }, (_, lane) => judging.execute(lane));
    return (await Promise.all(lanes)).reduce((sum, judged) => sum + judged, 0);
  }

  async function reward(
    { id: experimentId }: Experiment,
    assignmentId: string,
    metrics: NewLedgerEvent['metrics'],
  ) {
    const nowMs = clock.nowMs();
    const event = ledgerEvent({ id: newId(nowMs), assignmentId, experimentId, metrics, receivedAtMs: nowMs });
    await database.query(insertRewardEventsSql, rewardEventColumns([event]));
  }

  const charges = () =>
    database.rows<StoredCharge>(
      `SELECT events.assignment_id AS "assignmentId", charges.asked_by AS "askedBy", events.metrics, events.weight,
         charges.probability
       FROM reward_events AS events JOIN rephrase_charges AS charges ON charges.event_id = events.id
       WHERE events.source = 'rephrase' ORDER BY events.assignment_id`,
    );

  /** The reward that posteriors hold of an experiment, and its weight. */
  async function learned({ id }: Experiment): Promise<{ weight: number; reward: number }> {
    const [row] = await database.rows<{ weight: number; reward: number }>(
      `SELECT coalesce(sum(weight), 0)::float8 AS weight, coalesce(sum(reward), 0)::float8 AS reward
       FROM posteriors WHERE experiment_id = $1`,
      [id],
    );
    return row;
  }

  const nowAt = (nowMs: number) => ({ nowMs: () => nowMs });
  return {
    experiments,
    experiment,
    prepare,
    ask,
    judge,
    reward,
    charges,
    learned,
    fold: ({ id }: Experiment) => fold.execute(id),
    find: (key: string) => change.find(key),
    patch: (key: string, rephrase: object) => new PatchExperiment(change).execute(key, { rephrase }, 'test'),
    purge: (nowMs: number) => new PurgeMessages(database, nowAt(nowMs)).execute(),
    read: (key: string) => new ReadRephrases(database, change, measure).execute(key),
    watch: () =>
      new WatchRephrases(
        database,
        change,
        new PatchExperiment(change),
        measure,
        clock,
        silentLogger(),
      ).execute(),
    close: () => prisma.$disconnect(),
  };
}
