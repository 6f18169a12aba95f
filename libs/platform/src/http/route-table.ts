/** The routes that exist, to tell a wrong method from a wrong path. Consulted only when no route matched. */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: string[] }[] = [];

  add(url: string, methods: string | string[]): void {
    if (url.includes('*')) return;
    this.routes.push({ pattern: patternOf(url), methods: [methods].flat() });
  }

  /** The methods that some route takes at this path, sorted; empty when there is no such path. */
  methodsOf(path: string): string[] {
    const found = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    return [...new Set(found)].sort();
  }
}

const patternOf = (url: string) =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}/?$`);
