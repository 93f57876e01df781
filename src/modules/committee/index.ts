export { WorkListService } from "./work-list/work-list.service.js";
