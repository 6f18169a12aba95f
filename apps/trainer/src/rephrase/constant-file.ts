/** Source of a module that exports one long text constant. */
export function constantFile(name: string, about: string, text: string): string {
  return `/** ${about} */\nexport const ${name} = \`${text}\`;\n`;
}
