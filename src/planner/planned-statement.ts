import { createHash } from "node:crypto";
import type { Statement } from "../core/context.js";
import type { Shape } from "./shape.js";
import type { Frame, Parameter } from "./sql.js";

/** A statement ready to be run again for every execution of the same shape. */
export class PlannedStatement {
  private readonly name: string;

  constructor(
    readonly text: string,
    private readonly parameters: readonly Parameter[],
    /** Parameters that need not stand in the text, whose values must be right all the same. */
    private readonly checked: readonly Parameter[],
    private readonly shape: Shape,
    private readonly isPlannedOnce: boolean,
  ) {
    this.name = `p_${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  }

  fits(frame: Frame): boolean {
    return this.shape.fits(frame);
  }

  /**
   * The statement for one execution.
   * @throws ExpectedError for a value that its parameter cannot be made of, naming the argument.
   */
  bind(frame: Frame, isNamed: boolean): Statement {
    for (const parameter of this.checked) parameter.read(frame);
    const values = this.parameters.map((parameter) => parameter.read(frame));
    const { name, text, isPlannedOnce } = this;
    return isNamed ? { name, text, values, isPlannedOnce } : { text, values };
  }
}
