import { appendFile, copyFile, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const repository = process.cwd();

/**
 * A folder outside the repository that shares its node_modules and copies of the named files: there a check can be shown faults
 * that the repository does not have. The caller removes it.
 */
export class ScratchTree {
  private constructor(readonly path: string) {}

  static async plant(copied: readonly string[]): Promise<ScratchTree> {
    const tree = new ScratchTree(await mkdtemp(join(tmpdir(), "scratch-")));
    await symlink(join(repository, "node_modules"), join(tree.path, "node_modules"));
    for (const name of copied) await copyFile(join(repository, name), join(tree.path, name));
    return tree;
  }

  /** Appends to a file of the tree; makes it, with its folders, if need be. */
  async append(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.path, file)), { recursive: true });
    await appendFile(join(this.path, file), text);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
