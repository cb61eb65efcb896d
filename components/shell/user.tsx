"use client";

import { CircleUser } from "lucide-react";
import { createContext, type ReactNode, useContext } from "react";

/** The name that the authenticating proxy gives; null without access control. */
const User = createContext<string | null>(null);

export function UserProvider({ name, children }: { name: string | null; children: ReactNode }) {
  return <User value={name}>{children}</User>;
}

/** Who is looking. The name is data, isolated so that its direction cannot turn the header around. */
export function SignedInUser() {
  const name = useContext(User);
  if (name === null) return null;
  return (
    <span title={name} className="flex min-w-0 items-center gap-1.5 text-[0.8125rem] text-ink-2">
      <CircleUser size={15} aria-hidden className="shrink-0" />
      <span className="sr-only">Signed in as </span>
      <bdi className="max-w-[11rem] truncate">{name}</bdi>
    </span>
  );
}
