import { scoreRephrase } from '../../dist/libs/rephrase/src/index.js';

const verbs = 'install repair clean configure replace calibrate paint measure store sharpen'.split(' ');
const adjectives = 'wooden digital ancient portable broken electric compact heavy silent rusty'.split(' ');
const nouns =
  'thermostat bicycle violin telescope printer lawnmower aquarium generator typewriter greenhouse'.split(' ');
const places = 'Madrid Oslo Kyoto Nairobi Lima Cairo Dublin Hanoi Quebec Tbilisi'.split(' ');
const asides = [
  'Which films won a prize last year?',
  'Please write a short poem about autumn leaves.',
  'What is the boiling point of nitrogen?',
];
const complaints = ["You didn't answer my question.", "That's not what I asked.", "That doesn't help."];

/** Random numbers that are the same for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * One synthetic conversation: `turns` of texts, each with the turn whose answer it charges or null. A text marked
 * `twice` is sent twice at once, as by a double click. What is charged follows from the plot; the wording is drawn
 * again until the detector alone is sure of it, because what is tested here is everything around the detector.
 */
export function conversation(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (;;) {
    const question = `How do I ${pick(verbs)} the ${pick(adjectives)} ${pick(nouns)} that I bought in ${pick(places)}?`;
    const aside = pick(asides);
    const complaint = () => `${pick(complaints)} ${question}`;
    const plots = [
      () => [{ text: question }],
      () => [{ text: question }, { text: aside }],
      () => [{ text: question }, { text: complaint(), charges: 0 }],
      () => [{ text: question }, { text: question, charges: 0 }],
      () => [{ text: question, twice: true }, { text: aside }],
      () => [
        { text: question, twice: true },
        { text: complaint(), charges: 0 },
      ],
      () => [{ text: question }, { text: aside }, { text: complaint(), charges: 0 }],
      () => [{ text: question }, { text: complaint(), charges: 0 }, { text: question, charges: 1 }],
    ];
    const turns = pick(plots)();
    if (isCertain(turns)) return turns;
  }
}

/** Whether the detector sees in every pair what the plot says, far from any threshold. */
function isCertain(turns) {
  return turns.every(({ text, charges = null }, later) =>
    turns.slice(0, later).every((earlier, index) => {
      const context = { gapSeconds: 30, turnsBetween: later - 1 - index };
      const { probability } = scoreRephrase({ earlier: earlier.text, later: text, ...context });
      const isCharged = charges === index || turns.some((turn) => turn.charges === index);
      return charges === index ? probability > 0.93 : isCharged || probability < 0.6;
    }),
  );
}
