import type { Page } from "@playwright/test";
import { tabTo } from "./by-keys";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const HOUR = 3_600;
const nowSeconds = () => Math.floor(Date.now() / 1_000);

const slider = (page: Page) => page.getByRole("slider", { name: "Restore point", exact: true });
const fields = (page: Page) => page.getByRole("group", { name: "Restore point", exact: true });
const segment = (page: Page, name: string) =>
  fields(page).getByRole("spinbutton", { name: new RegExp(`^${name}`) });
const paste = (page: Page) => page.getByRole("textbox", { name: "Paste a time" });
const command = (page: Page) => page.getByRole("region", { name: "Atlas CLI command" });
const alerts = (page: Page) => page.locator("main").getByRole("alert");
const chosenSecond = async (page: Page) => Number(await slider(page).getAttribute("aria-valuenow"));

test.describe("someone who must go back in time", () => {
  test("finds the newest second chosen, once, and a command that needs only a target", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    const chosen = await chosenSecond(page);
    expect(Math.abs(chosen - nowSeconds())).toBeLessThan(10);
    await expect(command(page)).toHaveText(
      [
        "atlas serverless backups restores create \\",
        "  --deliveryType pointInTime \\",
        `  --clusterName ${instance.name} \\`,
        `  --pointInTimeUTCSeconds ${chosen} \\`,
        "  --targetClusterName TARGET_CLUSTER \\",
        "  --targetProjectId TARGET_PROJECT \\",
        `  --projectId ${instance.projectId}`,
      ].join("\n"),
      { useInnerText: true },
    );
    await expect(page.getByText("Put your own in place of")).toBeVisible();
    await expect(page.getByText(/Atlas CLI 1\.51\.2/)).toBeVisible();
    // The window has moved on by then, the choice has not.
    await expect.poll(() => slider(page).getAttribute("aria-valuemax")).not.toBe(String(chosen));
    expect(await chosenSecond(page)).toBe(chosen);
    await expectNoAxeViolations(page);
  });

  test("sees what the point means: the snapshot it starts from, the replay, what is lost, the role", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const [, second] = (await standIn.snapshots(instance)) as { id: string; createdAt: string }[];
    const taken = Date.parse(second?.createdAt ?? "") / 1_000;
    await page.goto(`${dashboard}${instance.path}/restore?at=${taken + 95 * 60 + 25}`);
    const meaning = page.getByRole("region", { name: "The point in time" });
    await expect(meaning.getByRole("link", { name: second?.id ?? "" })).toBeVisible();
    await expect(meaning).toContainText("1 h 35 min 25 s of oplog");
    await expect(meaning).toContainText("everything written after");
    await expect(meaning).toContainText(String(taken + 95 * 60 + 25));
    await expect(page.getByText("Project Owner").first()).toBeVisible();
  });

  test("is told in words when the point of a link is outside, and gets no command", async ({
    page,
    dashboard,
    instance,
  }) => {
    for (const [at, words] of [
      [nowSeconds() - 80 * HOUR, /left the window/],
      [nowSeconds() + HOUR, /has not happened yet/],
    ] as const) {
      await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
      await expect(alerts(page)).toContainText(words);
      await expect(command(page)).toHaveCount(0);
      await expect(slider(page)).toHaveAttribute("aria-valuetext", /outside the restore window/);
      await expect(page.getByRole("region", { name: "The point in time" })).toContainText(String(at));
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: /^Go to the (oldest|newest)/ }).click();
      await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${await chosenSecond(page)}`);
    }
  });

  test("is told when the address holds no second at all", async ({ page, dashboard, instance }) => {
    for (const at of ["yesterday", "1.5", "-1", "99999999999999", "0x10", ""]) {
      await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
      await expect(alerts(page)).toContainText("makes no sense");
      await expect(command(page)).toHaveCount(0);
    }
    await slider(page).press("ArrowLeft");
    await expect(alerts(page)).toHaveCount(0);
    await expect(command(page)).toBeVisible();
  });

  test("moves the point with the keyboard alone: seconds, minutes, hours, ends", async ({
    page,
    dashboard,
    instance,
  }) => {
    const start = nowSeconds() - 30 * HOUR;
    await page.goto(`${dashboard}${instance.path}/restore?at=${start}`);
    await slider(page).focus();
    const moves = [
      ["ArrowRight", 1],
      ["ArrowUp", 1],
      ["ArrowLeft", -1],
      ["ArrowDown", -1],
      ["Shift+ArrowRight", 60],
      ["Shift+ArrowLeft", -60],
      ["PageUp", HOUR],
      ["PageDown", -HOUR],
      ["Shift+PageUp", 6 * HOUR],
      ["Shift+PageDown", -6 * HOUR],
    ] as const;
    for (const [key, by] of moves) {
      const before = await chosenSecond(page);
      await page.keyboard.press(key);
      await expect(slider(page)).toHaveAttribute("aria-valuenow", String(before + by));
    }
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${start}`);
    await expect(page).toHaveURL(new RegExp(`at=${start}$`));
    await page.keyboard.press("Home");
    const earliest = Number(await slider(page).getAttribute("aria-valuemin"));
    expect(earliest - (await chosenSecond(page))).toBeLessThan(5);
    await page.keyboard.press("End");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /UTC, less than a minute ago$/);
  });

  test("hears the point as a date, a zone and an age", async ({ page, dashboard, instance }) => {
    const at = nowSeconds() - 34 * HOUR - 46 * 60;
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
    const date = new Date(at * 1_000);
    const day = `${date.getUTCDate()} ${date.toLocaleString("en-GB", { month: "long", timeZone: "UTC" })} ${date.getUTCFullYear()}`;
    const clock = date.toISOString().slice(11, 19);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", `${day}, ${clock} UTC, 1 day 10 hours ago`);
    await expect(slider(page)).toHaveAttribute("aria-orientation", "horizontal");
  });

  test("types a time into the fields, part by part", async ({ page, dashboard, instance }) => {
    const at = nowSeconds() - 30 * HOUR;
    // The field has to have its scripts before it can hear every digit.
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`, { waitUntil: "networkidle" });
    const wanted = new Date((at - 20 * HOUR) * 1_000);
    wanted.setUTCMinutes(7, 5, 0);
    const parts = wanted.toISOString().match(/\d+/g) ?? [];
    await segment(page, "year").focus();
    for (const part of parts.slice(0, 6)) await page.keyboard.type(part);
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${wanted.getTime() / 1_000}`);
    await segment(page, "second").press("ArrowUp");
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${wanted.getTime() / 1_000 + 1}`);
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(wanted.getTime() / 1_000 + 1));
  });

  test("chooses a day in the calendar, which keeps the time of day", async ({
    page,
    dashboard,
    instance,
  }) => {
    const at = nowSeconds() - 30 * HOUR;
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
    await page.getByRole("button", { name: "Calendar" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose a day" });
    await expect(dialog.getByRole("grid")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(at - 24 * HOUR));
  });

  test("takes a preset, which is a fixed second from then on", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    for (const [name, ago] of [
      ["5 min ago", 300],
      ["1 h ago", HOUR],
      ["24 h ago", 24 * HOUR],
    ] as const) {
      await page.getByRole("button", { name }).click();
      const chosen = await chosenSecond(page);
      expect(Math.abs(chosen - (nowSeconds() - ago))).toBeLessThan(5);
      await expect(page).toHaveURL(new RegExp(`at=${chosen}`));
    }
    const chosen = await chosenSecond(page);
    await page.reload();
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(chosen));
    await page.goBack();
    await expect.poll(() => chosenSecond(page)).toBeGreaterThan(chosen);
  });

  test("gets what a preset says also where the point was there already, and a part of it was deleted", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    const preset = page.getByRole("button", { name: "Start of today" });
    await preset.click();
    await expect(segment(page, "minute")).toHaveText("00");
    await segment(page, "minute").press("Backspace");
    await expect(command(page)).toHaveCount(0);
    await preset.click();
    await expect(segment(page, "minute")).toHaveText("00");
    await expect(command(page)).toBeVisible();
  });

  test("snaps to a snapshot only when asking for it", async ({ page, dashboard, instance, standIn }) => {
    const [, second] = (await standIn.snapshots(instance)) as { createdAt: string }[];
    const taken = Date.parse(second?.createdAt ?? "") / 1_000;
    await page.goto(`${dashboard}${instance.path}/restore?at=${taken + 100}`);
    await page.getByRole("button", { name: "Snapshot before the point" }).click();
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(taken));
    await expect(page.getByRole("region", { name: "The point in time" })).toContainText("nothing");
  });
});

test.describe("someone who has a time in the clipboard", () => {
  const at = nowSeconds() - 20 * HOUR;
  const iso = new Date(at * 1_000).toISOString();
  const offset = new Date(at * 1_000 + HOUR * 1_000).toISOString().slice(0, 19);
  const nginx = new Date(at * 1_000).toUTCString().split(" ");
  const examples: readonly (readonly [string, string])[] = [
    ["ISO 8601", iso],
    ["ISO 8601 with an offset", `${offset}+01:00`],
    ["ISO 8601 without one", iso.slice(0, 19)],
    ["seconds", String(at)],
    ["milliseconds", String(at * 1_000 + 123)],
    ["microseconds", String(at * 1_000_000 + 123_456)],
    ["a BSON timestamp", `Timestamp(${at}, 3)`],
    ["an ObjectId", `ObjectId("${at.toString(16)}1f2e3d4c5b6a7980")`],
    [
      "a MongoDB log line",
      `{"t":{"$date":"${offset}.123+01:00"},"s":"I","c":"COMMAND","id":51803,"msg":"Slow query"}`,
    ],
    [
      "an nginx line",
      `203.0.113.9 - - [${nginx[1]}/${nginx[2]}/${nginx[3]}:${nginx[4]} +0000] "DELETE /a" 200 12`,
    ],
    ["a syslog line", `${nginx[2]} ${nginx[1]} ${nginx[4]} db-1 mongod[812]: drop`],
  ];

  test("pastes it in whatever form it has", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    for (const [form, text] of examples) {
      await paste(page).fill(text);
      await expect(page.locator("form", { has: paste(page) }), form).toContainText("Read as");
      await paste(page).press("Enter");
      await expect(command(page), form).toContainText(`--pointInTimeUTCSeconds ${at}`);
      await page.getByRole("button", { name: "Newest" }).click();
      await expect(command(page)).not.toContainText(String(at));
    }
    await paste(page).fill("2 h ago");
    await paste(page).press("Enter");
    expect(Math.abs((await chosenSecond(page)) - (nowSeconds() - 2 * HOUR))).toBeLessThan(5);
    await paste(page).fill("yesterday 14:05");
    await paste(page).press("Enter");
    await expect(segment(page, "minute")).toHaveText("05");
  });

  test.describe("with a clipboard", () => {
    test.use({ permissions: ["clipboard-read", "clipboard-write"] });
    const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
    const put = (page: Page, text: string) =>
      page.evaluate((value) => navigator.clipboard.writeText(value), text);

    test("pastes it into the fields, and copies it from there", async ({ page, dashboard, instance }) => {
      await page.goto(`${dashboard}${instance.path}/restore`);
      await put(page, "nothing of the kind");
      await segment(page, "hour").press("ControlOrMeta+v");
      await expect(alerts(page)).toContainText(/no time/i);
      await put(page, `{"ts":"${iso}","level":"error"}`);
      await segment(page, "hour").press("ControlOrMeta+v");
      await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${at}`);
      await expect(alerts(page)).toHaveCount(0);
      await segment(page, "hour").press("ControlOrMeta+c");
      await expect.poll(() => clipboard(page)).toBe(iso.replace(".000Z", "Z"));
    });
  });

  test("goes to just before it", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    await paste(page).fill(iso);
    await expect(page.getByText("Not chosen yet, press Enter")).toBeVisible();
    await paste(page).press("Enter");
    await expect(page.getByText("Not chosen yet, press Enter")).toHaveCount(0);
    await page.getByRole("checkbox", { name: /Just before it/ }).check();
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${at - 1}`);
    await page.getByRole("checkbox", { name: /Just before it/ }).uncheck();
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${at}`);
  });

  test("is asked what is ambiguous, and told what cannot be read", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
    await paste(page).fill("the time when it broke");
    await expect(alerts(page)).toHaveCount(0);
    await paste(page).press("Enter");
    await expect(alerts(page)).toContainText(/no time/i);
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(at));
    await paste(page).fill("03/04/2026 09:47");
    await paste(page).press("Enter");
    await page.getByRole("button", { name: /3 Apr/ }).click();
    await expect(page).toHaveURL(new RegExp(`at=${Date.UTC(2026, 3, 3, 9, 47) / 1_000}`));
    await expect(alerts(page)).toContainText("left the window");
    await expectNoAxeViolations(page);
  });
});

test.describe("someone who leaves with a command", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const at = nowSeconds() - 20 * HOUR;
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("copies it for the chosen target, as CLI, curl and JSON, and a link to exactly this", async ({
    page,
    startDashboard,
    instance,
    createInstance,
  }) => {
    const target = await createInstance();
    const dashboard = await startDashboard();
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
    await page.getByRole("combobox", { name: "Restore into" }).fill(target.name);
    await expect(page.getByText(`Atlas removes all data on ${target.name}`)).toBeVisible();
    await expect(page.locator(`datalist option[value="${target.name}"]`)).toBeAttached();
    await page.getByRole("combobox", { name: "Restore into" }).fill("");
    await page.getByRole("combobox", { name: "Restore into" }).fill(target.name);
    await expect(page.getByRole("textbox", { name: "in the project" })).toHaveValue(target.projectId);

    await page.getByRole("button", { name: "Copy command" }).click();
    const copied = await clipboard(page);
    expect(copied).toContain(`--targetClusterName ${target.name}`);
    expect(copied).toContain(`--targetProjectId ${target.projectId}`);
    expect(copied).toBe(await command(page).innerText());

    // What was copied is not what is shown now.
    await page.getByRole("button", { name: "JSON" }).first().click();
    await expect(page.getByRole("button", { name: "Copied" })).toHaveCount(0, { timeout: 1_000 });
    await page.getByRole("button", { name: "Copy JSON" }).click();
    expect(JSON.parse(await clipboard(page))).toEqual({
      deliveryType: "pointInTime",
      pointInTimeUTCSeconds: at,
      targetClusterName: target.name,
      targetGroupId: target.projectId,
    });
    await page.getByRole("button", { name: "curl" }).click();
    const curl = page.getByRole("region", { name: "curl command" });
    await expect(curl).toContainText(`/serverless/${instance.name}/backup/restoreJobs`);
    await expect(curl).toContainText("application/vnd.atlas.2023-01-01+json");

    await page.getByRole("button", { name: "Copy link to this point" }).click();
    await page.goto(await clipboard(page));
    await expect(command(page)).toHaveText(copied, { useInnerText: true });
  });

  test("is told of a target that nobody sees, once it is typed", async ({
    page,
    startDashboard,
    instance,
    createInstance,
  }) => {
    const target = await createInstance();
    await page.goto(`${await startDashboard()}${instance.path}/restore?at=${at}`);
    const name = page.getByRole("combobox", { name: "Restore into" });
    const warning = page.getByText(/^These credentials see no/);
    await name.fill(target.name.slice(0, -1));
    await expect(page.locator(`datalist option[value="${target.name}"]`)).toBeAttached();
    await expect(warning).toHaveCount(0);
    await name.press("Tab");
    await expect(warning).toBeVisible();
  });

  test("is told when names are none, and what restoring into itself means", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}&target=nobody`);
    await expect(alerts(page)).toContainText("The target in this address is none");
    const name = page.getByRole("combobox", { name: "Restore into" });
    await name.fill("no good $(name)");
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Not a name that Atlas allows")).toBeVisible();
    await expect(command(page)).toContainText("--targetClusterName TARGET_CLUSTER");
    await name.fill(instance.name);
    await expect(page.getByText(/itself: Atlas removes all its data/)).toBeVisible();
    await expect(command(page)).toContainText(`--targetClusterName ${instance.name}`);
  });
});

test.describe("with the keyboard alone", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("someone goes from the top of the page to a command in the clipboard", async ({
    page,
    dashboard,
    instance,
  }) => {
    const at = nowSeconds() - 20 * HOUR;
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(slider(page)).toBeVisible();
    await tabTo(slider(page));
    await page.keyboard.press("PageDown");
    await tabTo(segment(page, "hour"));
    await page.keyboard.press("ArrowDown");
    await tabTo(paste(page));
    await page.keyboard.type(String(at));
    await page.keyboard.press("Enter");
    await tabTo(page.getByRole("combobox", { name: "Restore into" }));
    await page.keyboard.type("copy-of-orders");
    await tabTo(page.getByRole("textbox", { name: "in the project" }));
    await tabTo(page.getByRole("button", { name: "Copy command" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Copied" })).toBeFocused();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`--pointInTimeUTCSeconds ${at}`);
    expect(copied).toContain("--targetClusterName copy-of-orders");
    expect(copied).toContain(`--targetProjectId ${instance.projectId}`);
  });
});

test.describe("with Basic Backup", () => {
  test.use({ instanceSettings: { backup: "basic" } });

  test("there is no window, said with the reason, and a whole snapshot to restore instead", async ({
    page,
    dashboard,
    instance,
    request,
    standIn,
  }) => {
    const answer = await request.get(`${dashboard}${instance.apiPath}/restore-window`);
    expect(await answer.json()).toMatchObject({ supported: false, earliest: null, latest: null });
    const [newest, older] = (await standIn.snapshots(instance)) as { id: string }[];
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(page.getByText("Basic Backup keeps the two newest snapshots")).toBeVisible();
    await expect(slider(page)).toHaveCount(0);
    await expect(command(page)).toContainText("--deliveryType automated");
    await expect(command(page)).toContainText(`--snapshotId ${newest?.id}`);
    await page.getByRole("combobox", { name: "Snapshot" }).selectOption({ value: older?.id ?? "" });
    await expect(command(page)).toContainText(`--snapshotId ${older?.id}`);
    await expect(page).toHaveURL(new RegExp(`snapshot=${older?.id}`));
    await expectNoAxeViolations(page);
    // A link to a second: what was kept before it, never what came after.
    await page.goto(`${dashboard}${instance.path}/restore?at=${nowSeconds() - 3 * HOUR}`);
    await expect(command(page)).toContainText(`--snapshotId ${older?.id}`);
    await page.goto(`${dashboard}${instance.path}/restore?at=${nowSeconds() - 40 * HOUR}`);
    await expect(alerts(page)).toContainText("none that is kept is from before it");
    await expect(command(page)).toHaveCount(0);
  });
});

test.describe("before the first snapshot", () => {
  test.use({ instanceSettings: { backup: "basic", schedule: null } });

  test("there is nothing to restore, and nothing to fill in", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(page.getByText("Nothing to restore")).toBeVisible();
    await expect(page.getByText("Restore into")).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
});

test("any completed snapshot can be restored as a whole, and nothing else", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  const [newest] = (await standIn.snapshots(instance)) as { id: string }[];
  await page.goto(`${dashboard}${instance.path}/snapshots/${newest?.id}`);
  await page.getByRole("link", { name: "Restore this snapshot" }).click();
  await expect(command(page)).toContainText(`--snapshotId ${newest?.id}`);
  await page.getByRole("link", { name: "Pick a single second instead" }).click();
  await expect(slider(page)).toBeVisible();

  const { snapshotId: failed } = await standIn.putSnapshot({ ...instance, status: "failed" });
  await page.goto(`${dashboard}${instance.path}/snapshots/${failed}`);
  await expect(page.getByText("This snapshot can't be restored").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Restore this snapshot" })).toHaveCount(0);
  await page.goto(`${dashboard}${instance.path}/restore?snapshot=${"0".repeat(24)}`);
  await expect(alerts(page)).toContainText("Atlas does not list this snapshot");
  await expect(command(page)).toHaveCount(0);
});

test.describe("a restore into the instance", () => {
  test("leaves a gap: a point in it has its command, with a warning", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const asked = nowSeconds() - 90 * 60;
    const { id } = await standIn.makeId({ at: asked * 1_000, seed: instance.name });
    await standIn.putRestoreJob({
      projectId: instance.projectId,
      name: instance.name,
      json: {
        id,
        deliveryType: "automated",
        cancelled: false,
        expired: false,
        failed: false,
        finishedAt: new Date((asked + 300) * 1_000).toISOString().replace(/\.\d+/, ""),
        targetClusterName: instance.name,
        targetGroupId: instance.projectId,
      },
    });
    await page.goto(`${dashboard}${instance.path}/restore?at=${asked + 60}`);
    await expect(alerts(page)).toContainText("A restore into this instance");
    await expect(command(page)).toContainText(String(asked + 60));
    await expectNoAxeViolations(page);
    await page.goto(`${dashboard}${instance.path}/restore?at=${asked - 60}`);
    await expect(alerts(page)).toHaveCount(0);
  });

  test("is not known to a key that may not read restore jobs: said, and the rest works", async ({
    page,
    dashboard,
    request,
    instance,
    standIn,
  }) => {
    await standIn.setAccess({ projectId: instance.projectId, roles: ["Project Read Only"] });
    const answer = await request.get(`${dashboard}${instance.apiPath}/restore-window`);
    expect(await answer.json()).toMatchObject({ supported: true, gaps: [], gapsKnown: false });
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(
      page.getByText(/is not known: its restore jobs could not be read, which needs the role Project Owner/),
    ).toBeVisible();
    await expect(command(page)).toBeVisible();
  });
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the command, the meaning and any alert are in the first HTML", async ({
    page,
    dashboard,
    instance,
  }) => {
    const at = nowSeconds() - 20 * HOUR;
    await page.goto(`${dashboard}${instance.path}/restore?at=${at}`);
    await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${at}`);
    await expect(page.getByText("Starts from snapshot")).toBeVisible();
    await page.goto(`${dashboard}${instance.path}/restore?at=${at - 80 * HOUR}`);
    await expect(alerts(page)).toContainText("left the window");
    await expect(command(page)).toHaveCount(0);
  });
});

test("nothing of the picker is loaded by other pages", async ({ page, dashboard, instance, standIn }) => {
  const [newest] = (await standIn.snapshots(instance)) as { id: string }[];
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  const marks = async (path: string) => {
    scripts.splice(0);
    await page.goto(dashboard + path, { waitUntil: "networkidle" });
    const text = (await Promise.all(scripts)).join("\n");
    return ["Paste a time", "spinbutton"].filter((mark) => text.includes(mark));
  };
  for (const path of ["/", "/connection", instance.path, `${instance.path}/snapshots/${newest?.id}`]) {
    expect(await marks(path), path).toEqual([]);
  }
  expect(await marks(`${instance.path}/restore`)).toEqual(["Paste a time", "spinbutton"]);
});
