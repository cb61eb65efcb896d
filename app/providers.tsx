"use client";

import { onlineManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";
import { NowProvider } from "@/components/shell/now";
import { UserProvider } from "@/components/shell/user";
import { ZoneProvider } from "@/components/shell/zone";
import { TimePopoverProvider } from "@/components/ui/time-popover";

interface ProvidersProps {
  readonly zone: string;
  /** The server's clock at render, in ms. */
  readonly now: number;
  /** Who looks, where a proxy controls access. */
  readonly user: string | null;
  readonly children: ReactNode;
}

export function Providers({ zone, now, user, children }: ProvidersProps) {
  const [client] = useState(() => new QueryClient());
  // It hears of changes only: who lost the network before the scripts were there would not be asked for when it is back.
  useEffect(() => onlineManager.setOnline(navigator.onLine), []);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <NowProvider initial={now}>
          <ZoneProvider initial={zone}>
            <UserProvider name={user}>
              <TimePopoverProvider>{children}</TimePopoverProvider>
            </UserProvider>
          </ZoneProvider>
        </NowProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
