/**
 * The body of a field that the planner answers in SQL: its class method only declares the field and its arguments. The schema's
 * builder replaces the resolver, so reaching this is a fault of the program.
 */
export function planned(): never {
  throw new Error("A planned field was resolved by its method");
}
