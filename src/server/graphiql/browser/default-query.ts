/** What the editor shows at first: a question that the Paris sample answers. */
export const defaultQuery = `# Maillage, l'annuaire du réseau partenarial.
#
#   Ctrl-Entrée   lance la question
#   Ctrl-Espace   propose ce que l'on peut écrire ici
#   Le livre, à gauche, ouvre la documentation.
#
# Par exemple : les bailleurs sociaux de Paris,
# et qui travaille avec eux.

query BailleursDeParis {
  organizations(
    filter: {
      kind: [SOCIAL_LANDLORD]
      territory: ["75056"]
    }
    orderBy: [{ field: NAME }]
    first: 10
  ) {
    totalCount
    edges {
      node {
        name
        kindLabel
        contactPoints { kind value }
        relationships(first: 3) {
          edges {
            node {
              label
              amount { value currency }
              from { name }
              to { name }
            }
          }
        }
      }
    }
  }
}
`;
