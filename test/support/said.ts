/** What may stand in a log: an action, a code and a place, nothing of whom it was about. */
export const sober = /^\{"action":"([a-z]+\/[A-Za-z]+|unknown)","code":"(BUSY|INTERNAL|CONFIG_MISSING)"(,"kind":"\w+")?,"at":"at [^"]*"\}$/;
/** The SDK's own word on a slow answer, which says a kind of call and nothing else. A busy machine is no fault of what is tested. */
const slow = /^\[TCB\]\[WARN\] Your current request database\.\w+ is longer than 3s, [^|]{0,80}\| \[\w+\]$/;

/** Holds back what the functions say to the log (their workers write to this process's stderr) and collects it. */
export function listen(): { lines(): string[]; stop(): Promise<string[]> } {
  const texts: string[] = [];
  const warned = jest.spyOn(console, 'warn').mockImplementation((text) => void texts.push(`${String(text)}\n`));
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  const lines = (): string[] =>
    texts
      .join('')
      .split('\n')
      .filter((line) => line !== '' && !slow.test(line));
  return {
    lines,
    async stop() {
      // A worker's last words take a moment to arrive.
      await new Promise((resolve) => setTimeout(resolve, 50));
      spy.mockRestore();
      warned.mockRestore();
      return lines();
    },
  };
}
