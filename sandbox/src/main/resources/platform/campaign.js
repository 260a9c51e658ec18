// Everything that is shown is set as text, never as markup: prompts and messages are other people's words.
const POLL_MILLIS = 1500;
const STATES = { draft: "Draft", needsReview: "Needs review", approved: "Approved", scheduled: "Scheduled", published: "Published" };
const at = (id) => document.getElementById(id);
const dataUrl = location.pathname.replace(/\/$/, "") + "/data";
const shown = new Map();

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function time(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

function tagged(creative, prefix) {
  const tag = (creative.metadata?.tags ?? []).find((one) => one.startsWith(prefix));
  return tag?.slice(prefix.length);
}

function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function fact(list, name, value) {
  if (value === undefined || value === "") return undefined;
  const shownValue = element("dd", "", value);
  list.append(element("dt", "", name), shownValue);
  return shownValue;
}

function card(creative) {
  const made = element("article", "creative");
  const body = element("div", "body");
  const facts = element("dl");
  const url = safeUrl(creative.assets?.videoUrl);
  body.append(element("span", "badge " + (creative.status in STATES ? creative.status : ""), STATES[creative.status] ?? creative.status));
  if (creative.visual?.prompt) {
    const prompt = element("p", "prompt", creative.visual.prompt);
    prompt.title = creative.visual.prompt;
    body.append(prompt);
  }
  fact(facts, "Model", tagged(creative, "model:"));
  if (url) {
    const video = element("video");
    video.controls = true;
    video.preload = "metadata";
    video.playsInline = true;
    const poster = safeUrl(creative.visual?.thumbnailUrl);
    if (poster) video.poster = poster;
    video.src = url;
    const length = fact(facts, "Length", "…");
    const size = fact(facts, "Picture", "…");
    video.addEventListener("loadedmetadata", () => {
      length.textContent = `${Math.round(video.duration * 10) / 10} s`;
      size.textContent = `${video.videoWidth} × ${video.videoHeight}`;
      if (video.videoWidth && video.videoHeight) video.style.aspectRatio = `${video.videoWidth} / ${video.videoHeight}`;
    });
    video.addEventListener("error", () => {
      length.textContent = "–";
      size.textContent = "–";
      video.replaceWith(element("p", "broken", "The stored file cannot be played."));
    });
    made.append(video);
  }
  fact(facts, "Request", tagged(creative, "video-request:"));
  fact(facts, "Creative", creative._id);
  fact(facts, "Added", time(creative.createdAt));
  if (url) {
    const link = element("a", "", "Open the stored file");
    link.href = url;
    link.rel = "noreferrer";
    fact(facts, "File", " ").replaceChildren(link);
  }
  body.append(facts);
  made.append(body);
  return made;
}

function showCreatives(creatives) {
  at("count").textContent = String(creatives.length);
  at("no-creatives").hidden = creatives.length > 0;
  for (const creative of creatives) {
    const known = shown.get(creative._id);
    if (known?.updatedAt === creative.updatedAt) continue;
    const made = card(creative);
    if (known) known.element.replaceWith(made);
    else at("creatives").prepend(made);
    shown.set(creative._id, { element: made, updatedAt: creative.updatedAt });
  }
}

function showMessages(messages) {
  const list = at("messages");
  at("no-messages").hidden = messages.length > 0;
  messages.forEach((message, index) => {
    const text = message.message;
    const line = list.children[index] ?? list.appendChild(element("li"));
    if (line.dataset.text === text) return;
    line.dataset.text = text;
    line.className = "message " + (message.sender === "user" ? "user" : "system");
    line.replaceChildren(element("span", "who", `${message.sender === "user" ? "User" : "System"} · ${time(message.createdAt)}`), text);
    list.scrollTop = list.scrollHeight;
  });
}

function showState(className, text) {
  at("state").className = "state " + className;
  if (at("state").textContent !== text) at("state").textContent = text;
}

async function refresh() {
  try {
    const answer = await fetch(dataUrl, { cache: "no-store" });
    const data = await answer.json();
    if (!answer.ok) throw new Error(data.message);
    document.title = data.name;
    at("name").textContent = data.name;
    at("facts").textContent = `Campaign ${data.id} of tenant ${data.tenantId} · ${data.assets} ${data.assets === 1 ? "asset" : "assets"} in its library`;
    showCreatives(data.creatives);
    showMessages(data.messages);
    showState("live", "Live");
  } catch (problem) {
    showState("gone", problem instanceof TypeError ? "The platform does not answer" : problem.message);
  }
  setTimeout(refresh, POLL_MILLIS);
}

refresh();
