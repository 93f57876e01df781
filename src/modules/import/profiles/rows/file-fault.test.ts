import iconv from "iconv-lite";
import { fileFault } from "./file-fault.js";

const said = (bytes: Buffer): string | undefined => fileFault(bytes)?.reason.en;

test("what is no table is called what it is, whatever its name", () => {
  expect(said(Buffer.from(""))).toBe("The file is empty.");
  expect(said(Buffer.from("\ufeff \r\n"))).toBe("The file is empty.");
  expect(said(Buffer.from("%PDF-1.4\n"))).toMatch(/PDF/);
  expect(said(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatch(/password/);
  expect(said(Buffer.from("1f8b0800", "hex"))).toMatch(/archive/);
  expect(said(Buffer.from("89504e470d0a", "hex"))).toMatch(/picture/);
  expect(said(Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 7) % 256)))).toBe("This file is no table.");
});

test("tables are taken, in any encoding", () => {
  const table = "Nom;Ville\r\nÉcole de la Goutte d'Or;Paris\r\n";
  for (const encoding of ["utf8", "windows-1252", "cp850", "macroman", "utf16le", "utf-16be"])
    expect(said(iconv.encode(table, encoding, { addBOM: true }))).toBeUndefined();
  expect(said(Buffer.from("PK\u0003\u0004"))).toBeUndefined();
  expect(said(Buffer.from('[{"nom": "A"}]'))).toBeUndefined();
});
