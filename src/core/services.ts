type ServiceClass<T> = abstract new (...dependencies: never[]) => T;

/** The process's services, each under its class. Composition fills it; resolvers take from it what they call. */
export class Services {
  private readonly byClass = new Map<ServiceClass<unknown>, unknown>();

  with<T>(serviceClass: ServiceClass<T>, service: T): this {
    this.byClass.set(serviceClass, service);
    return this;
  }

  get<T>(serviceClass: ServiceClass<T>): T {
    if (!this.byClass.has(serviceClass)) throw new Error(`No ${serviceClass.name} was composed`);
    return this.byClass.get(serviceClass) as T;
  }
}
