import { takeOldest } from './claim-pending-folds.sql.js';

/** Puts the oldest unfolded event of an experiment aside. $1 experiment id, $2 why. */
export const quarantineOldestSql = `
WITH ${takeOldest('1')}
INSERT INTO quarantined_folds (experiment_id, event_id, error) SELECT $1, event_id, $2 FROM oldest`;
