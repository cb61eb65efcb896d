import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findOrInstall } from "../scripts/lib/debian.mjs";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { ask } from "./ask";
import { HOST } from "./servers";

const root = fileURLToPath(new URL("..", import.meta.url));
const NOBODY = 65_534;
const POLL_MS = 50;

export interface Nginx {
  readonly origin: string;
  end(): Promise<void>;
}

interface NginxOptions {
  readonly dashboard: string;
  readonly secret: string;
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>;
}

/** The system's nginx under the configuration of docs/deploy, without TLS and without privileges. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const command = await findOrInstall(root, "nginx");
  const folder = await mkdtemp(join(tmpdir(), "snapwatch-nginx-"));
  const port = await bindablePort(HOST, 0);
  await writeConfiguration(folder, port, options);
  const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (owner.uid) await chown(folder, NOBODY, NOBODY);
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  const child = spawn(command, args, { ...owner, stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "exit");
  const origin = urlOf(HOST, port);
  while (!(await answers(origin))) {
    if (child.exitCode !== null)
      throw new Error(`${command} ended with ${child.exitCode}: it says why above.`);
    await sleep(POLL_MS);
  }
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  };
  return { origin, end };
}

async function writeConfiguration(folder: string, port: number, { dashboard, secret, users }: NginxOptions) {
  const documented = await readFile(join(root, "docs/deploy/nginx.conf"), "utf8");
  const site = documented
    .replace(/listen 443 ssl;/, `listen ${HOST}:${port};`)
    .replace(/^ *ssl_.*$/gm, "")
    .replace("127.0.0.1:3000", new URL(dashboard).host)
    .replaceAll("/etc/nginx/", `${folder}/`);
  const passwords = Object.entries(users).map(([name, password]) => `${name}:{PLAIN}${password}`);
  await writeFile(join(folder, "nginx.conf"), mainConfiguration(folder));
  await writeFile(join(folder, "site.conf"), site);
  await writeFile(join(folder, "snapwatch.htpasswd"), passwords.join("\n"));
  await writeFile(join(folder, "snapwatch-secret.conf"), `proxy_set_header X-Proxy-Secret "${secret}";`);
  await chmod(folder, 0o755);
}

function mainConfiguration(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
    daemon off;
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log stderr crit;
    events { worker_connections 256; }
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
      include ${folder}/site.conf;
    }`;
}

async function answers(origin: string): Promise<boolean> {
  return ask(origin, "/").then(
    () => true,
    () => false,
  );
}
