/** The colours of styles/tokens.css as they are now, in words that a canvas understands. */
export class PageColours {
  private readonly probe = document.createElement("span");
  private readonly known = new Map<string, string>();
  readonly page: Readonly<Record<"ink" | "paper" | "line" | "accent", string>>;
  readonly font: string;
  readonly isDark: boolean;

  constructor() {
    document.body.append(this.probe);
    this.page = { ink: this.of("--ink"), paper: this.of("--sheet"), line: this.of("--line"), accent: this.of("--accent") };
    this.font = getComputedStyle(document.documentElement).getPropertyValue("--sans");
    this.probe.style.color = "light-dark(rgb(1 1 1), rgb(2 2 2))";
    this.isDark = getComputedStyle(this.probe).color === "rgb(2, 2, 2)";
  }

  /** Of what is written on a colour. @param isOnDark whether that colour is dark, in the light theme */
  sign(isOnDark: boolean): string {
    return isOnDark && !this.isDark ? "#ffffff" : "#14191b";
  }

  /** A colour to be seen through, as Sigma blends it: each part times its opacity. @param opacity of 1 */
  faded(token: string, opacity: number): string {
    const parts = this.of(token).match(/[\d.]+/g) ?? [];
    return `rgba(${[...parts.slice(0, 3).map((part) => Math.round(Number(part) * opacity)), opacity].join(", ")})`;
  }

  /** @param token e.g. `--ink` */
  of(token: string): string {
    const known = this.known.get(token);
    if (known !== undefined) return known;
    this.probe.style.color = `var(${token})`;
    const colour = getComputedStyle(this.probe).color;
    this.known.set(token, colour);
    return colour;
  }
}
