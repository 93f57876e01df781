import { comparedFaults } from "./compared-faults.js";
import type { FaultOfRow } from "./import-view.js";

function fault(row: number, value: string): FaultOfRow {
  return { severity: "REJECTED", file: "liste.csv", row, column: "siret", value, reason: "La clé est fausse.", remedy: "Corrigez-la." };
}

it("knows faults again when their rows have moved, each as often as it stands there", () => {
  const before = [fault(2, "1"), fault(3, "2"), fault(4, "2")];
  expect(comparedFaults(before, [fault(9, "2"), fault(10, "3")])).toEqual({
    gone: [fault(2, "1"), fault(4, "2")],
    fresh: [fault(10, "3")],
  });
  expect(comparedFaults(before, before)).toEqual({ gone: [], fresh: [] });
});
