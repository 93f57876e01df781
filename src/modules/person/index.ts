export { PersonEntity } from "./person.entity.js";
export { PersonFilter } from "./person.inputs.js";
export { people } from "./person.plan.js";
export { PersonType, PositionType } from "./person.types.js";
