/** Text of a fixed width that scrolls in itself; selectable whole with one triple click. */
export function CodeText({ children }: { children: string }) {
  return (
    <pre
      // A scrolling region must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      className="overflow-x-auto rounded-[10px] bg-line-2 px-3.5 py-3 font-mono text-[0.78125rem] leading-[1.65]"
    >
      {children}
    </pre>
  );
}
