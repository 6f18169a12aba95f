import { describe, expect, it } from '@jest/globals';
import { softmax } from '../classifiers/softmax.js';
import { createClassifier } from '../create-classifier.js';
import { COMPLEXITIES, TASKS } from '../types.js';
import { crossValidate, groupFold } from './cross-validate.js';
import { type Example, foldOf, promptGroup } from './dataset.js';
import { prepareExamples } from './fit-axis.js';
import { fitMultinomial } from './fit-multinomial.js';
import { fitPlatt, fitTemperature } from './fit-calibration.js';
import { expectedCalibrationError, figuresOf } from './metrics.js';
import { seededRng } from './rng.js';
import { trainClassifier } from './train-classifier.js';

const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];

/** A toy language: each class has its own word among noise. */
function toyExamples(classes: number, rows: number): Example[] {
  const rng = seededRng(classes);
  return Array.from({ length: rows }, (_, at) => {
    const label = at % classes;
    const noise = Array.from({ length: 4 }, () => `noise${Math.floor(rng() * 50)}`).join(' ');
    const prompt = `${WORDS[label]} ${noise} ${at}`;
    const group = promptGroup(prompt);
    return {
      prompt,
      label,
      group,
      source: `s${at % 3}`,
      lang: 'en',
      method: 'human',
      weight: 1,
      synthetic: false,
    };
  });
}

describe('trainClassifier', () => {
  const result = trainClassifier(toyExamples(TASKS.length, 96), toyExamples(COMPLEXITIES.length, 48));

  it('learns what separates the classes and measures it on rows it did not see', () => {
    expect(result.task.grouped.all.accuracy).toBeGreaterThan(0.9);
    expect(result.task.grouped.all.rows).toBe(96);
    expect(result.complexity.leaveOneSourceOut.bySource.size).toBe(3);
  });

  it('gives weights that a classifier can use at once', () => {
    const { classify } = createClassifier({ weights: result.weights });
    expect(classify('delta noise1 noise2').task).toBe(TASKS[3]);
  });

  it('is deterministic', () => {
    const again = trainClassifier(toyExamples(TASKS.length, 96), toyExamples(COMPLEXITIES.length, 48));
    expect(again.weights).toEqual(result.weights);
  });
});

describe('crossValidate', () => {
  it('learns nothing about rows of a group that is held out', () => {
    const examples = toyExamples(8, 80).map((example) => ({
      ...example,
      group: `template ${example.label}`,
    }));
    const heldOut = crossValidate(prepareExamples(examples, 'task'), 'task', 8, (example) => example.group);
    const right = heldOut.filter(
      (row) => row.scores[row.label] >= Math.max(...Array.from(row.scores)),
    ).length;
    expect(right / heldOut.length).toBeLessThan(0.2);
  });

  it('scores each real row once and no written row', () => {
    const examples = toyExamples(4, 40).map((example, at) => ({ ...example, synthetic: at % 4 === 0 }));
    const heldOut = crossValidate(prepareExamples(examples, 'complexity'), 'complexity', 4, groupFold);
    expect(heldOut).toHaveLength(30);
    expect(heldOut.every((row) => !row.example.synthetic)).toBe(true);
  });
});

describe('neighbour smoothing', () => {
  it('gives the levels next to a label the share that it takes from it', () => {
    const row = { index: Int32Array.of(0), value: Float32Array.of(1), denseCount: 1, label: 0, weight: 1 };
    const weights = fitMultinomial([row], {
      ...{ classes: 4, denseFeatures: 1, epochs: 3000, rate: 0.1, denseL2: 0, sparseL2: 0, seed: 1 },
      ...{
        denseDropout: 0,
        gramDropout: 0,
        allGramsDropout: 0,
        labelSmoothing: 0.04,
        neighbourSmoothing: 0.2,
      },
    });
    const [own, next, far] = softmax(weights.subarray(0, 4));
    expect(own).toBeCloseTo(0.77, 1);
    expect(next).toBeCloseTo(0.21, 1);
    expect(far).toBeLessThan(0.03);
  });
});

describe('groups', () => {
  it('meet when prompts differ only in options, case and marks', () => {
    expect(promptGroup('What is X?\nA. one\nB. two')).toBe(promptGroup('what is x\nA. 1\nB. 2'));
    expect(promptGroup('What is X?')).not.toBe(promptGroup('What is Y?'));
  });

  it('spread over all folds', () => {
    const folds = new Set(Array.from({ length: 60 }, (_, at) => foldOf(`group ${at}`, 5)));
    expect(folds.size).toBe(5);
  });
});

describe('calibration', () => {
  const rng = seededRng(5);
  const overconfident = Array.from({ length: 4000 }, () => {
    const truth = 0.5 + rng() * 0.45;
    const logit = Math.log(truth / (1 - truth));
    return { scores: [2 * logit, 0], label: rng() < truth ? 0 : 1 };
  });

  it('finds the temperature of scores that are twice too sure', () => {
    expect(fitTemperature(overconfident)).toBeGreaterThan(1.7);
    expect(fitTemperature(overconfident)).toBeLessThan(2.4);
  });

  it('finds the slope of probabilities that are twice too sure', () => {
    const outcomes = overconfident.map(({ scores, label }) => ({
      probability: 1 / (1 + Math.exp(-scores[0])),
      right: label === 0,
    }));
    expect(fitPlatt(outcomes).slope).toBeCloseTo(0.5, 1);
  });

  it('measures the error of always saying 0.9 while being right half the time', () => {
    const row = { predicted: 0, settled: 0, confidence: 0.9, source: 's', lang: 'en', method: 'human' };
    const rows = [
      { ...row, label: 0 },
      { ...row, label: 2 },
    ];
    expect(expectedCalibrationError(rows)).toBeCloseTo(0.4, 9);
    expect(figuresOf(rows)).toMatchObject({ accuracy: 0.5, withinOne: 0.5, rows: 2 });
  });
});
