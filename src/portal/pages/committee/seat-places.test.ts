import { seatPlaces } from "./seat-places.js";

describe("seats in half circles", () => {
  it.each([1, 2, 7, 24, 60, 150])("have room, %i of them", (count) => {
    const places = seatPlaces(count);
    expect(places).toHaveLength(count);
    for (const [index, one] of places.entries()) {
      expect(one.y).toBeLessThan(0.001);
      for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(22);
    }
  });

  it("go from left to right, and face the middle", () => {
    const places = seatPlaces(24);
    expect(places[0]?.x).toBeLessThan(-60);
    expect(places.at(-1)?.x).toBeGreaterThan(60);
    expect(places[0]?.turn).toBeCloseTo(-90);
    expect(places.at(-1)?.turn).toBeCloseTo(90);
  });
});
