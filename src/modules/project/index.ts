export { ProjectEntity } from "./project.entity.js";
export { ProjectType } from "./project.types.js";
