/** Notified by every fold that moved posteriors; the payload is the experiment's id. */
export const EXPERIMENT_FOLDED_CHANNEL = 'pointsman_experiment_folded';
