/**
 * Where about each priority neighbourhood of Paris lies, latitude and longitude. Placed by hand near the streets, gates and squares that give it its
 * name, good to some three hundred metres (the long ones, Grand Belleville and Les Portes du Vingtième, to more): the open files draw one outline and
 * one point for all those of a commune. Of Petit Belleville the name alone does not say where it is: it has none.
 */
export const NEIGHBOURHOOD_POINTS: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  QN07501M: [48.8205, 2.3705], // avenue Boutroux, villa d'Este
  QN07502M: [48.8785, 2.373], // rue des Chaufourniers
  QN07503M: [48.8178, 2.3595], // rue Paul-Bourget
  QN07504M: [48.8245, 2.374], // rue Eugène-Oudiné
  QN07505I: [48.8278, 2.3085], // porte de Vanves
  QN07506M: [48.8283, 2.3005], // rue des Périchaux
  QN07507I: [48.8982, 2.3235], // portes de Saint-Ouen et Pouchet
  QN07508M: [48.8945, 2.344], // rue Émile-Blémont
  QN07509M: [48.8985, 2.3405], // porte Montmartre, rue du Poteau
  QN07510M: [48.8937, 2.3635], // rue de l'Évangile
  QN07511M: [48.8866, 2.3525], // rue de la Goutte-d'Or
  QN07512I: [48.8992, 2.3655], // rue Charles-Hermite
  QN07513M: [48.8872, 2.3715], // rue Riquet
  QN07514M: [48.8945, 2.3815], // rue de Nantes
  QN07515M: [48.8822, 2.3955], // place de Rhin-et-Danube
  QN07516I: [48.8795, 2.3985], // boulevard d'Algérie
  QN07517I: [48.8615, 2.412], // boulevard Davout
  QN07519M: [48.8702, 2.3785], // boulevard de Belleville
  QN07520M: [48.8655, 2.389], // rue des Amandiers
  QN07521N: [48.8375, 2.3115], // rue Falguière
};
