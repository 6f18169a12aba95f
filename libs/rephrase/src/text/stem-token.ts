const particles =
  /(에서는|으로는|에게서|이라는|입니까|인가요|이에요|예요|이란|에는|에서|으로|에게|까지|부터|처럼|보다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

function stemLatin(token: string): string {
  const last = token.charCodeAt(token.length - 1);
  if (last !== 0x73 && last !== 0x67 && last !== 0x64 && last !== 0x65) return token;
  if (token.length > 5 && token.endsWith('ies')) return `${token.slice(0, -3)}y`;
  if (token.length > 5 && token.endsWith('ing')) return undouble(token.slice(0, -3));
  if (token.length > 4 && token.endsWith('ed')) return undouble(token.slice(0, -2));
  if (token.length > 4 && /(ch|sh|x|ss)es$/.test(token)) return token.slice(0, -2);
  if (token.length > 3 && token.endsWith('s') && !token.endsWith('ss')) return dropE(token.slice(0, -1));
  return dropE(token);
}

const dropE = (token: string): string =>
  token.length > 3 && token.endsWith('e') ? token.slice(0, -1) : token;

function undouble(token: string): string {
  const last = token.at(-1);
  const doubled = token.length > 3 && last === token.at(-2) && last !== 'l' && last !== 's';
  return dropE(doubled ? token.slice(0, -1) : token);
}

/** Light stem of a folded token: English endings, Korean particles; other words stay as they are. */
export function stemToken(folded: string): string {
  const last = folded.charCodeAt(folded.length - 1);
  if (last >= 0x61 && last <= 0x7a) return folded.length > 3 ? stemLatin(folded) : folded;
  if (folded.length > 1 && last >= 0xac00 && last <= 0xd7a3) return folded.replace(particles, '') || folded;
  return folded;
}
