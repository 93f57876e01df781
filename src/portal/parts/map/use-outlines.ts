import { useEffect, useState } from "react";
import { settings } from "../../app/settings.js";
import type { Outline } from "./place-shapes.js";

export interface GivenOutlines {
  readonly shapes: readonly Outline[];
  /** To whom they are owed. */
  readonly attribution?: string;
}

const NONE: GivenOutlines = { shapes: [] };

let asked: Promise<GivenOutlines> | undefined;

const { outlines: address } = settings;

/** The operator's outlines, asked for once; undefined until they are there. Without them the map does with what it has. */
export function useOutlines(): GivenOutlines | undefined {
  const [given, setGiven] = useState(address === undefined ? NONE : undefined);
  useEffect(() => {
    if (address === undefined) return;
    let isWanted = true;
    asked ??= read(address);
    void asked.then((read) => isWanted && setGiven(read));
    return () => {
      isWanted = false;
    };
  }, []);
  return given;
}

async function read(from: string): Promise<GivenOutlines> {
  try {
    return (await (await fetch(from)).json()) as GivenOutlines;
  } catch {
    asked = undefined; // the next map asks again
    return NONE;
  }
}
