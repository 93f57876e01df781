import { useLocation, useNavigate } from "@tanstack/react-router";
import { type NetworkSearch, readNetworkSearch } from "./network-search.js";

/** What makes another map of it, on which one has not looked yet. */
const SUBJECT = ["autour", "theme", "nombre"];

/** What the address says already while what it asks for is on its way: a box that one ticks is ticked at once. */
export function useAskedSearch(): NetworkSearch {
  return readNetworkSearch(useLocation().search);
}

/** Changes what the address says; what is empty goes. */
export function useNetworkSearch(): (changes: Readonly<Record<string, string | undefined>>) => void {
  const navigate = useNavigate({ from: "/reseau" });
  return (changes) => {
    const isOther = Object.keys(changes).some((name) => SUBJECT.includes(name));
    void navigate({
      search: (now) => readNetworkSearch({ ...now, page: undefined, ...(isOther && { vue: undefined }), ...changes }),
      resetScroll: false,
    });
  };
}
