import { CommandBlock } from "./command-block";

interface CliCommandsProps {
  readonly commands: readonly (readonly [title: string, command: string])[];
  readonly note: string | null;
}

/** What a page shows, as commands to take away. */
export function CliCommands({ commands, note }: CliCommandsProps) {
  return (
    <section className="panel grid min-w-0 content-start gap-4 px-5 py-4.5 print:hidden">
      <h2 className="font-semibold">The same in the Atlas CLI</h2>
      {commands.map(([title, command]) => (
        <CommandBlock key={title} title={title} command={command} />
      ))}
      {note && <p className="text-[0.78125rem] text-ink-3">{note}</p>}
    </section>
  );
}
