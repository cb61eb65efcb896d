import type { Page } from "@playwright/test";
import { launchChromium } from "../lib/script-bytes";

const SIZE = { width: 1280, height: 900 };
const HOUR_SECONDS = 3_600;

/** The pictures of the documents, of the demo that runs at `origin`, into a folder. */
export async function takePictures(origin: string, folder: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SIZE, timezoneId: "UTC", locale: "en-GB" });
    await takeFleet(page, origin, `${folder}/fleet-light.png`);
    const orders = await pathOf(origin, "orders-prod");
    await takeSnapshots(page, origin + orders, `${folder}/snapshots-light.png`);
    await takeRestore(page, origin + orders, `${folder}/restore-light.png`);
  } finally {
    await browser.close();
  }
}

/** Once every instance has been looked at. */
async function takeFleet(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("table", { name: "Instances" }).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await page.screenshot({ path });
}

async function takeSnapshots(page: Page, url: string, path: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("table", { name: "Snapshots" }).waitFor();
  await page.screenshot({ path });
}

/** A point in the middle of the window, and a target. */
async function takeRestore(page: Page, url: string, path: string): Promise<void> {
  const at = Math.floor(Date.now() / 1_000) - 34 * HOUR_SECONDS - 1_600;
  await page.goto(`${url}/restore?at=${at}`);
  await page.getByRole("combobox", { name: "Restore into" }).fill("orders-staging");
  await page.getByRole("slider", { name: "Restore point" }).waitFor();
  await page.screenshot({ path, fullPage: true });
}

interface Listed {
  readonly instances: readonly { readonly kind: string; readonly projectId: string; readonly name: string }[];
}

async function pathOf(origin: string, name: string): Promise<string> {
  const { instances }: Listed = await (await fetch(`${origin}/api/instances`)).json();
  const found = instances.find((instance) => instance.name === name);
  if (!found) throw new Error(`The demo has no instance ${name}.`);
  return `/projects/${found.projectId}/${found.kind}/${found.name}`;
}
