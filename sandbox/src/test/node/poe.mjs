import assert from "node:assert/strict";
import OpenAI from "openai";

const poe = new OpenAI({ apiKey: process.env.POE_API_KEY, baseURL: process.env.POE_API_URL, maxRetries: 0 });
const messages = [
  { role: "system", content: "Refine the prompt for a video model." },
  { role: "user", content: "a fox in the snow" },
];

const whole = await poe.chat.completions.create({ model: "GPT-4o", messages });
assert.match(whole.choices[0].message.content, /^a fox in the snow — refined: /);
assert.ok(whole.usage.total_tokens > 0);
console.log("completed");

let streamed = "";
for await (const chunk of await poe.chat.completions.create({ model: "GPT-4o", messages, stream: true }))
  streamed += chunk.choices[0].delta.content ?? "";
assert.equal(streamed, whole.choices[0].message.content);
console.log("streamed");

const names = [];
for await (const model of poe.models.list()) names.push(model.id);
assert.ok(names.includes("GPT-4o"));
console.log("listed");

await assert.rejects(poe.chat.completions.create({ model: "no-such-model", messages }), OpenAI.NotFoundError);
await assert.rejects(
  new OpenAI({ apiKey: "wrong", baseURL: process.env.POE_API_URL, maxRetries: 0 }).models.list(),
  OpenAI.AuthenticationError,
);
console.log("refused");
