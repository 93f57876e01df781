import { Metrics } from "./metrics.js";

const figures = (nodes: number) => ({ nodes, ties: 10_278, bytes: 601_202, isReady: true, buildSeconds: 1, ageSeconds: 2 });

async function sizes(nodes: number): Promise<string[]> {
  const printed = await new Metrics("0", undefined, undefined, undefined, () => figures(nodes)).print();
  return printed.split("\n").filter((line) => line.startsWith("maillage_network_size{"));
}

test("whoever reads the metrics is told roughly how large the network is, not that one more actor came, whom they may not see", async () => {
  expect(await sizes(4_753)).toEqual([
    'maillage_network_size{of="nodes"} 4800',
    'maillage_network_size{of="ties"} 10000',
    'maillage_network_size{of="bytes"} 600000',
  ]);
  expect(await sizes(4_754)).toEqual(await sizes(4_753));
});
