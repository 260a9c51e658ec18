import assert from "node:assert/strict";
import { createServer } from "node:http";
import Replicate, { validateWebhook } from "replicate";

const replicate = new Replicate({
  auth: process.env.REPLICATE_API_TOKEN,
  baseUrl: process.env.REPLICATE_API_URL,
});
const model = "google/veo-3.1";

const received = [];
const listener = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    received.push({ headers: request.headers, body });
    response.end();
  });
}).listen(0, "127.0.0.1");
await new Promise((resolve) => listener.once("listening", resolve));

console.log("account", (await replicate.accounts.current()).username);
const schema = (await replicate.models.get("google", "veo-3.1")).latest_version.openapi_schema;
assert.ok(schema.components.schemas.Input.properties.prompt);

const created = await replicate.predictions.create({
  model,
  input: { prompt: "from the official client", duration: 4, generate_audio: false },
  webhook: `http://127.0.0.1:${listener.address().port}/hook?job=1`,
  webhook_events_filter: ["start", "completed"],
});
const done = await replicate.wait(created, { interval: 50 });
assert.equal(done.status, "succeeded");
const video = await fetch(done.output);
assert.equal(video.headers.get("content-type"), "video/mp4");
assert.ok((await video.arrayBuffer()).byteLength > 1000);
console.log("waited");

const output = await replicate.run(model, { input: { prompt: "run" }, wait: { mode: "poll", interval: 50 } });
assert.match(String(output), /output\.mp4$/);
const blocked = await replicate.run(model, { input: { prompt: "blocked" } });
assert.match(String(blocked), /output\.mp4$/);
console.log("ran");

const slow = await replicate.predictions.create({ model, input: { prompt: "a very slow one" } });
const canceled = await replicate.predictions.cancel(slow.id);
assert.ok(["canceled", "aborted"].includes(canceled.status), canceled.status);
console.log("canceled");

for (let i = 0; i < 110; i++) await replicate.predictions.create({ model, input: { prompt: `filler ${i}` } });
assert.equal((await replicate.predictions.list()).results.length, 100);
const ids = new Set();
for await (const page of replicate.paginate(replicate.predictions.list)) for (const one of page) ids.add(one.id);
assert.equal(ids.size, 114);
assert.ok(ids.has(created.id));
console.log("listed", ids.size);

await assert.rejects(
  replicate.predictions.create({ model, input: { prompt: "p", duration: 60 } }),
  (error) => error.response.status === 422,
);
await assert.rejects(
  new Replicate({ auth: "wrong", baseUrl: process.env.REPLICATE_API_URL }).predictions.list(),
  (error) => error.response.status === 401,
);
console.log("refused");

const { key } = await replicate.webhooks.default.secret.get();
while (received.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
for (const { headers, body } of received) {
  const claim = {
    id: headers["webhook-id"],
    timestamp: headers["webhook-timestamp"],
    signature: headers["webhook-signature"],
    secret: key,
  };
  assert.ok(await validateWebhook({ ...claim, body }));
  assert.ok(!(await validateWebhook({ ...claim, body: `${body} ` })));
}
assert.deepEqual(received.map(({ body }) => JSON.parse(body).status), ["processing", "succeeded"]);
console.log("webhooks", received.length);
listener.close();
listener.closeAllConnections();
