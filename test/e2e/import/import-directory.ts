import { ImportService } from "../../../src/modules/import/import.service.js";
import type { ImportSummary } from "../../../src/modules/import/import-summary.js";
import type { ImportProfile } from "../../../src/modules/import/imported-record.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { lineProfile, linesOf } from "./import-files.js";
import { plainMatcher } from "./plain-matcher.js";

interface Options {
  readonly source?: string;
  readonly isComplete?: boolean;
  readonly profile?: ImportProfile;
}

/** A directory of its own into which records are imported, a line each. */
export class ImportDirectory {
  private constructor(
    readonly db: TestDatabase,
    readonly imports: ImportService,
  ) {}

  static async create(): Promise<ImportDirectory> {
    const db = await createTestDatabase();
    return new ImportDirectory(db, new ImportService({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 }, plainMatcher));
  }

  import(records: readonly object[], { source, isComplete = false, profile = lineProfile(source) }: Options = {}): Promise<ImportSummary> {
    return this.imports.import({ profile, files: [linesOf(records)], isComplete, actor: { name: "essai" } });
  }

  plan(records: readonly object[], { source, isComplete = false, profile = lineProfile(source) }: Options = {}): Promise<ImportSummary> {
    return this.imports.plan({ profile, files: [linesOf(records)], isComplete, actor: { name: "essai" } });
  }

  async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.db.owner.query<T>(text, [...values])).rows;
  }

  /** What an import that changes nothing leaves as it was. */
  async marks(): Promise<object | undefined> {
    const versions = [
      "organization",
      "person",
      "position",
      "contact_point",
      "relationship",
      "project",
      "partnership",
      "participation",
      "mandate",
      "territory",
    ]
      .map((table) => `(select coalesce(sum(version), 0)::int from ${table}) as ${table}`)
      .join(", ");
    const [row] = await this.rows<object>(`select ${versions}, (select count(*)::int from audit_entry) as audits,
      (select max(asserted_at)::text from assertion) as asserted, (select count(*)::int from change) as changes`);
    return row;
  }

  drop(): Promise<void> {
    return this.db.drop();
  }
}
