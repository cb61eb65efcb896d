"use client";

import { usePathname } from "next/navigation";
import { InPlaceLink, type InPlaceLinkProps } from "@/components/ui/in-place-link";
import { type FleetState, fleetHref } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

interface FleetLinkProps extends InPlaceLinkProps {
  readonly change: Partial<FleetState>;
}

export function FleetLink({ change, ...props }: FleetLinkProps) {
  const [state, setState] = useFleetState();
  const href = fleetHref(usePathname(), { ...state, ...change });
  return <InPlaceLink href={href} follow={() => void setState(change)} {...props} />;
}
