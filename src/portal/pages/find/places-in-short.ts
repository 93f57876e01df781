/** « Paris 13e, 18e, Goutte d'Or »: arrondissements of Paris by their numbers, in order, then the others by their names. */
export function placesInShort(places: readonly { readonly code: string; readonly name: string }[]): string {
  const isDistrict = ({ code }: { readonly code: string }): boolean => /^751(0[1-9]|1\d|20)$/.test(code);
  const numbers = places
    .filter(isDistrict)
    .map(({ code }) => Number(code.slice(3)))
    .sort((one, other) => one - other)
    .map((number) => (number === 1 ? "1er" : `${number}e`));
  const others = places.filter((place) => !isDistrict(place)).map(({ name }) => name);
  return [...(numbers.length > 0 ? [`Paris ${numbers.join(", ")}`] : []), ...others].join(", ");
}
