import { placeIn, textOfPlace } from "./map-place.js";

describe("a place on the map", () => {
  it("is read as maps give it, and written the same", () => {
    expect(placeIn("48.8566, 2.3522")).toEqual({ latitude: 48.8566, longitude: 2.3522 });
    expect(placeIn(" -21.1 55.5 ")).toEqual({ latitude: -21.1, longitude: 55.5 });
    expect(placeIn(textOfPlace({ latitude: 48.85, longitude: -2 }))).toEqual({ latitude: 48.85, longitude: -2 });
  });

  it("is on earth", () => {
    expect(["", "48.8566", "91, 2", "48, 181", "rue Lobau"].map(placeIn)).toEqual(Array(5).fill(undefined));
  });
});
