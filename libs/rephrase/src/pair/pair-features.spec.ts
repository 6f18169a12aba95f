import { describe, expect, it } from '@jest/globals';
import { sketchMessage } from '../sketch/sketch-message.js';
import { keptOrder } from './kept-order.js';
import { FEATURE_NAMES, pairFeatures } from './pair-features.js';

function features(a: string, b: string): Record<string, number> {
  const values = pairFeatures(sketchMessage(a, 's'), sketchMessage(b, 's'));
  return Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, values[index]]));
}

describe('pairFeatures', () => {
  it('has one finite value per name', () => {
    const values = pairFeatures(sketchMessage('', 's'), sketchMessage('', 's'));
    expect(values).toHaveLength(FEATURE_NAMES.length);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
  });

  it('sees a swapped name, a swapped number, and a name merely added', () => {
    expect(features('How old is Marie Curie?', 'How old is Niels Bohr?').nameSwap).toBe(2);
    expect(features('Is 495 offered in fall?', 'Is 662 offered in fall?').numberSwap).toBe(1);
    expect(features('How old is she?', 'How old is Marie Curie?')).toMatchObject({
      nameSwap: 0,
      completion: 2,
    });
  });

  it('matches inflections, synonyms, typos, accents and numbers in words', () => {
    expect(features('classes offered', 'class available').predicateOverlap).toBeGreaterThan(0.7);
    expect(features('did he recieve awards', 'did he receive awards').predicateOverlap).toBeGreaterThan(0.55);
    expect(features('the café menu', 'the cafe menu').exactOverlap).toBeGreaterThan(0.9);
    expect(
      features('a 3 day trip', 'a three day trip').nameSwap +
        features('a 3 day trip', 'a three day trip').numberSwap,
    ).toBe(0);
    expect(features('alarm at 7pm', 'alarm at 7 pm').exactOverlap).toBeGreaterThan(0.9);
  });

  it('sees names that traded places', () => {
    const traded = features('The river flows from Bern to Basel.', 'The river flows from Basel to Bern.');
    expect(traded.slotsTaken).toBeGreaterThan(0);
    expect(traded.nameInversion).toBeGreaterThan(0);
    expect(traded.restInversion).toBe(0);
  });

  it.each([
    ['No, I meant the other one', 'correction'],
    ['Das war nicht meine Frage', 'correction'],
    ['Me refiero a otra cosa', 'correction'],
    ['Я имел в виду другое', 'correction'],
    ['我的意思是另一个', 'correction'],
    ['Are you sure?', 'doubt'],
    ['Thanks, that helps', 'thanks'],
    ['Danke, das hilft', 'thanks'],
    ['Can you rephrase that as a poem?', 'transform'],
    ['What about Chile?', 'followUp'],
    ['¿Y si llueve?', 'followUp'],
  ])('reads %j as %s', (later, cue) => {
    expect(features('Where is the nearest pharmacy?', later)[cue]).toBe(1);
  });
});

describe('keptOrder', () => {
  it('keeps a longest increasing run and leaves out what is unmatched', () => {
    expect([...keptOrder(Int32Array.of(3, 0, 1, -1, 2, 9, 4))]).toEqual([0, 1, 1, 0, 1, 0, 1]);
    expect([...keptOrder(Int32Array.of())]).toEqual([]);
  });
});
