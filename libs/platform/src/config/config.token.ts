/** Injection token of the validated configuration: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('CONFIG');
