/** Classes of UTF-16 code units, as far as tokenising needs them. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces (Han, kana, Hangul, Thai): matched by substring, not by word. */
export const IDEOGRAPH = 3;
export const SYMBOL = 4;
export const NEWLINE = 5;
/** Half of a character outside the basic plane: emoji, rare Han. */
export const SURROGATE = 6;

const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x531, 0x5ff],
  [0x600, 0x10ff],
  [0x1200, 0x1fff],
];

const IDEOGRAPH_RANGES: readonly (readonly [number, number])[] = [
  [0xe00, 0xeff],
  [0x1100, 0x11ff],
  [0x3005, 0x3007],
  [0x3040, 0x318f],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
];

const SPACES = [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** The class of each UTF-16 code unit. */
export const CHARACTER_CLASS: Uint8Array = buildClasses();

/** Lower case without accents for each code unit: text and lexicon are folded the same way. */
export const FOLDED: Uint16Array = buildFolding();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536).fill(SYMBOL);
  for (const [from, to] of LETTER_RANGES) classes.fill(LETTER, from, to + 1);
  for (const [from, to] of IDEOGRAPH_RANGES) classes.fill(IDEOGRAPH, from, to + 1);
  classes.fill(DIGIT, 0x30, 0x3a);
  classes.fill(DIGIT, 0xff10, 0xff1a);
  classes.fill(SURROGATE, 0xd800, 0xe000);
  classes.fill(SPACE, 0, 0x20);
  classes.fill(SPACE, 0x2000, 0x2010);
  for (const code of SPACES) classes[code] = SPACE;
  classes[0x0a] = NEWLINE;
  classes[0x0d] = NEWLINE;
  return classes;
}

function buildFolding(): Uint16Array {
  const folded = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) folded[code] = code;
  for (let code = 0x41; code < 0x530; code++) {
    folded[code] = String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0);
  }
  return folded;
}
