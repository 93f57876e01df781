import type { EntitySchema } from "typeorm";

/** Every table of the directory. */
export const entities: readonly (EntitySchema | (new () => object))[] = [];
