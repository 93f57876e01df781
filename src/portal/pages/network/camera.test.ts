import { cameraOf, cameraText, readCamera } from "./camera.js";

describe("where one looks, in an address", () => {
  it("is read as it was written, to a thousandth", () => {
    const text = cameraText({ x: 0.42345, y: -0.5, ratio: 0.0351 });
    expect(text).toBe("0.423_-0.5_0.035");
    expect(cameraOf(text)).toEqual({ x: 0.423, y: -0.5, ratio: 0.035 });
  });

  it.each([[undefined], ["0.5_0.5"], ["0.5_0.5_0"], ["a_b_c"], ["1e9_0_1"]])("is nothing of %s", (text) => {
    expect(cameraOf(text)).toBeUndefined();
  });

  it("says nothing of the whole map", () => {
    expect(readCamera({ x: 0.5, y: 0.5, ratio: 1 })).toBeUndefined();
    expect(cameraText(readCamera({ x: 0.5, y: 0.5, ratio: 0.7 }))).toBe("0.5_0.5_0.7");
  });
});
