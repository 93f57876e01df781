/** JSON text that PostgreSQL has already written: it is sent as it is, and parsed only by who must look inside. */
export class RawJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
