/** Whether the server can be reached now, whatever it says. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch("/health/live", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
