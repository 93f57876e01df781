import { notFound, WriteRefusal } from "../../writer/write-refusal.js";

export function unknownPerson(): WriteRefusal {
  return notFound(["input", "id"]);
}

export function noRight(): WriteRefusal {
  return new WriteRefusal("FORBIDDEN", {
    fr: "Les données personnelles sont l'affaire du centre de ressources : il faut une clé STAFF avec le droit « admin ».",
    en: 'Personal data are the resource centre\'s matter: a STAFF key with the scope "admin" is needed.',
  });
}
