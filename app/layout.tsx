import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Keys } from "@/components/shell/keys";
import { readPreferences } from "@/components/shell/preferences";
import { readUser, USER_HEADER } from "@/lib/http/user-header";
import { mono, sans } from "./fonts";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Snapwatch", template: "%s · Snapwatch" },
  description: "The backups of your MongoDB Atlas instances, live.",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every document is rendered on request: a prerendered one would have no CSP nonce.
  await connection();
  const { theme, zone } = await readPreferences();
  const user = readUser((await headers()).get(USER_HEADER));
  return (
    <html lang="en" data-theme={theme} className={`${sans.variable} ${mono.variable}`}>
      <body>
        <a href="#main" className="control absolute -top-20 left-3 z-10 focus:top-3">
          Skip to content
        </a>
        <Keys />
        <Providers zone={zone} now={Date.now()} user={user}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
