import { objectId } from "../ids";
import { HOUR, isoSeconds } from "../time";
import type { Cause } from "./fault-rows";
import type { Scene } from "./scene";

/** Atlas no longer takes the credentials that the caller has. */
export const otherSecret: Cause = {
  begin: ({ line }) => void line.actions.addApiKey({ ...line.keys.apiKey, secret: "changed-in-atlas" }),
  end: ({ line }) => void line.actions.addApiKey(line.keys.apiKey),
};

/** Who may see the project, and from where, is asked anew each time. */
export function denied(access: { readonly roles?: []; readonly ipAllowed?: false }): Cause {
  return {
    begin: ({ line, projectId }) => line.actions.setAccess({ projectId, ...access }),
    end: ({ line, projectId }) => line.actions.setAccess({ projectId, roles: null, ipAllowed: true }),
  };
}

const TOKEN = "/api/oauth/token";

/** There is no new token, and the old one is no longer good. */
export const tokenEndpointDown: Cause = {
  begin({ line: { actions } }) {
    actions.setFault({ match: { path: TOKEN }, effect: { kind: "fail", status: 503 } });
    actions.revokeTokens();
  },
  end: ({ line }) => line.actions.clearFaults({ prefix: TOKEN }),
};

const MANY = 50_000;

/** One an hour, newest first, instead of what the schedule gives. */
export const fiftyThousand: Cause = {
  begin(scene) {
    const now = scene.line.atlas.world.clock.now();
    const { snapshots } = withoutSchedule(scene);
    for (let hours = 0; hours < MANY; hours += 1) {
      const at = now - hours * HOUR;
      snapshots.push({ at, json: snapshotAt(at, scene.name) });
    }
  },
  end: (scene) => {
    scene.line.actions.clearSnapshots(scene);
    scene.line.actions.setSchedule({ ...named(scene), schedule: {} });
  },
};

function withoutSchedule(scene: Scene) {
  const instance = scene.line.atlas.world.serverless(scene.projectId, scene.name);
  instance.schedule = null;
  return instance;
}

function snapshotAt(at: number, name: string) {
  return {
    createdAt: isoSeconds(at),
    expiresAt: isoSeconds(at + MANY * HOUR),
    frequencyType: "hourly",
    id: objectId(at, `${name} ${at}`),
    mongodVersion: "8.0.16",
    serverlessInstanceName: name,
    snapshotType: "scheduled",
    status: "completed",
    storageSizeBytes: 1_000_000_000,
  };
}

/** What means something to HTML, a script, a shell, a terminal or a reader of text. */
const HOSTILE = `</script><img src=x onerror="throw 1">\u202e'"\`\${1}&amp;\n=1+1`;

export const hostileStrings: Cause = {
  begin(scene) {
    const overrides = { mongodVersion: HOSTILE, snapshotType: HOSTILE, [HOSTILE]: HOSTILE };
    scene.line.actions.putSnapshot({ ...named(scene), status: HOSTILE, frequencyType: HOSTILE, overrides });
  },
  end: (scene) => scene.line.actions.clearSnapshots(scene),
};

const named = ({ projectId, name }: Scene) => ({ projectId, name });
