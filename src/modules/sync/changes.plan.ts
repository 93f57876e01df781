import { getNamedType } from "graphql";
import type { FieldPlan } from "../../planner/field-plan.js";
import { typesMask, typesOfMask } from "./changed-types.js";
import { copiedPage } from "./copied-page.js";
import { feedStepOf } from "./feed-cursor.js";
import { FeedPage } from "./feed-page.js";
import { followedPage } from "./followed-page.js";

/**
 * A page of the feed, in one statement: of the first copy, one type after the other in the order of ids; or of what changed,
 * in the order of transactions, below the oldest that still runs. The cursor says which of them.
 */
export const changesPlan: FieldPlan = {
  emit(field, _row, scope) {
    const page = new FeedPage(field, scope, getNamedType(field.type) as FeedPage["type"]);
    const step = field.argument("after").lookAt(feedStepOf);
    const types = typesOfMask(field.argument("types").lookAt(typesMask));
    if (step === "F") return followedPage(page, types);
    const type = types.find(({ name }) => name === step.slice(1)) ?? types[0];
    return copiedPage(page, step === "", type, type && types[types.indexOf(type) + 1]);
  },
};
