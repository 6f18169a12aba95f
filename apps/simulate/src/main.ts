import { parseArgs } from 'node:util';
import type { PolicyType } from '#bandit';
import { instanceCommand, worlds } from './instance-command.js';
import { replayCommand } from './replay-command.js';
import { showsCommand } from './shows-command.js';

const usage = `usage:
  simulate WORLD [--policy a,b] [--rounds N] [--runs N] [--delay N] [--batch N] [--floor F] [--svg FILE]
  simulate replay FILE... [--orders N] [--cost-penalty F] [--floor F] [--policy NAME]
  simulate shows [--quick] [--only TEXT,TEXT] [--data FOLDER]
worlds: ${Object.keys(worlds).join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    policy: { type: 'string' },
    rounds: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '20' },
    delay: { type: 'string', default: '0' },
    batch: { type: 'string', default: '1' },
    floor: { type: 'string', default: '0.01' },
    orders: { type: 'string', default: '50' },
    'cost-penalty': { type: 'string', default: '0' },
    svg: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    data: { type: 'string' },
  },
});

const [command, ...paths] = positionals;
if (command === 'replay' && paths.length > 0) {
  replayCommand(paths, {
    orders: Number(values.orders),
    costPenaltyPerUsd: Number(values['cost-penalty']),
    floor: Number(values.floor),
    policy: values.policy,
  });
} else if (command === 'shows') {
  const { quick, only, data } = values;
  process.exitCode = showsCommand({ quick, only: only?.split(','), data }) || quick ? 0 : 1;
} else if (command in worlds) {
  instanceCommand(command, {
    policies: (values.policy ?? 'thompson').split(',') as PolicyType[],
    rounds: Number(values.rounds),
    runs: Number(values.runs),
    delay: Number(values.delay),
    batch: Number(values.batch),
    floor: Number(values.floor),
    svg: values.svg,
  });
} else {
  console.error(usage);
}
