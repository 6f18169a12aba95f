/**
 * Time per pair of 500-character messages: text to probability, sketch alone, sketches to probability. Needs `npm run build`.
 * Processor time is what counts on a busy machine; it must stay under 200 us a pair.
 */
import { performance } from 'node:perf_hooks';
import { scoreRephrase, scoreSketches, sketchMessage } from '../../dist/libs/rephrase/src/index.js';

const words = (
  'how can the nightly export job of Berlin office write 42 invoices to the archive when storage is full and nobody has ' +
  'access to the console because permissions were changed last Friday by Mr Keller after an audit'
).split(' ');

function messageOf(seed) {
  let state = seed;
  let text = '';
  while (text.length < 500) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += `${words[(state >>> 8) % words.length]} `;
  }
  return text.slice(0, 500);
}

const pairs = Array.from({ length: 200 }, (_, i) => ({
  earlier: messageOf(2 * i + 1),
  later: messageOf(2 * i + 2),
}));
const sketches = pairs.map(({ earlier, later }) => ({
  earlier: sketchMessage(earlier, 'bench'),
  later: sketchMessage(later, 'bench'),
}));

function microseconds(name, work, items) {
  for (let round = 0; round < 10; round++) items.forEach(work);
  const rounds = 25;
  const cpuBefore = process.cpuUsage();
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    items.forEach(work);
    return ((performance.now() - started) * 1000) / items.length;
  }).sort((a, b) => a - b);
  const cpu = process.cpuUsage(cpuBefore);
  const cpuEach = (cpu.user + cpu.system) / rounds / items.length;
  const [fastest, median] = [times[0], times[12]].map((time) => time.toFixed(1));
  process.stdout.write(
    `${name.padEnd(32)} wall: median ${median} us, fastest round ${fastest} us; processor ${cpuEach.toFixed(1)} us\n`,
  );
  return cpuEach;
}

const whole = microseconds('scoreRephrase, both texts', (pair) => scoreRephrase(pair), pairs);
microseconds('sketchMessage, one text', (pair) => sketchMessage(pair.earlier, 'bench'), pairs);
microseconds('scoreSketches, stored sketches', (pair) => scoreSketches(pair), sketches);
process.exitCode = whole < 200 ? 0 : 1;
