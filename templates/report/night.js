"use strict";
// The front of the nightly report: where we stand, the trend, the bureaus, the worst, the workbooks.
window.targetbookNight = ({ data, words, findings, local, make, table, row, link, figure, badge, page, columns, choose }) => {
  const { FILE, CODE, SEVERITY, STATUS, MESSAGE, SINCE } = columns;
  const now = data.counts;
  const before = data.before;
  const against = name => (before ? words.against(now[name] - before[name]) : words.first);
  const head = document.getElementById("head");
  head.append(make("p", { class: "soft" }, `${data.folder} · ${local(data.started)}`));
  for (const why of data.why || []) head.append(make("p", { class: "soft" }, why));

  const figures = [];
  if (now.bureaus) figures.push(figure(`${now.received}/${now.bureaus}`, words.received, "", against("received")), figure(now.missing, words.missing, "error", against("missing")), figure(now.counted, words.counted));
  figures.push(figure(now.files, words.files, "", against("files")), figure(now.clean, words.cleanFiles, "good", against("clean")), figure(now.wrong, words.wrongFiles, "error", against("wrong")),
    figure(now.unreadable, words.unreadable, "error", against("unreadable")), figure(now.errors, words.errors, "error", against("errors")), figure(now.warnings, words.warnings, "warning", against("warnings")),
    figure(now.new_findings, words.fresh, "warning"), figure(now.mended_findings, words.mended, "good"));
  head.append(make("ul", { class: "figures", "aria-label": words.stand }, figures));

  // ---- small charts
  const svg = (tag, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const chart = (name, label) => {
    const values = data.trend.map(run => run[name]);
    const most = Math.max(1, ...values);
    const x = i => (values.length > 1 ? (i * 200) / (values.length - 1) : 100);
    const y = v => 56 - (v * 52) / most;
    const drawing = svg("svg", { viewBox: "-4 0 208 60", role: "img", "aria-label": `${label}: ${values.join(", ")}`, preserveAspectRatio: "none" });
    drawing.append(svg("path", { d: values.map((v, i) => `${i ? "L" : "M"}${x(i)} ${y(v)}`).join("") }));
    return make("figure", {}, make("figcaption", {}, `${label} ${values[0]} → ${values[values.length - 1]}（${values.length} ${words.nights}）`), drawing);
  };
  if (data.trend.length > 1) {
    const charts = [chart("errors", words.errors), chart("warnings", words.warnings), chart("wrong", words.wrongFiles), chart("mended_findings", words.mended)];
    if (now.bureaus) charts.unshift(chart("received", words.received));
    page.append(make("h2", {}, words.trend), make("div", { class: "charts" }, charts));
  }

  if (data.bureaus.length) {
    const tone = { missing: "error", overdue: "error", received: "good", late: "warning" };
    page.append(make("h2", {}, words.board), table([words.state, words.region, words.code, words.bureau, words.deadline, words.counts, words.errors, words.warnings],
      data.bureaus.map(b => row("td", [make("td", {}, make("span", { class: tone[b.state] }, words.states[b.state]), b.superseded.length ? make("span", { class: "tag" }, words.duplicate) : ""), b.region, make("td", { class: "short" }, b.code),
        make("td", {}, b.path ? make("button", { type: "button", class: "plain", onclick: () => choose({ bureau: b.name }) }, b.name) : b.name), make("td", { class: "short" }, b.deadline),
        make("td", {}, b.path, b.parts.length ? make("p", { class: "soft" }, `${words.parts}：${b.parts.join("、")}`) : "", b.superseded.length ? make("p", { class: "soft" }, `${words.superseded}：${b.superseded.join("、")}`) : ""),
        make("td", { class: "figure" }, b.path ? String(b.errors) : ""), make("td", { class: "figure" }, b.path ? String(b.warnings) : "")])), true));
    const apart = data.files.filter(f => f.standing === "off-roster" || f.standing === "other-year");
    if (apart.length) page.append(make("details", {}, make("summary", {}, `${words.standings["off-roster"]}、${words.standings["other-year"]}：${words.share(apart.length)}`), make("ul", {}, apart.map(f => make("li", {}, `${f.name} · ${words.standings[f.standing]}`)))));
  }

  // ---- the worst
  page.append(make("h2", {}, words.worst), table([words.rule, words.severity[0], words.severity[1], words.files], data.worst.map(w =>
    row("td", [make("td", {}, make("button", { type: "button", class: "plain", onclick: () => choose({ rule: w.code }) }, `${w.code} ${data.rules[w.code]?.title || ""}`)),
      ...[w.errors, w.warnings, w.files].map(n => make("td", { class: "figure" }, String(n)))]))));
  const oldest = [];
  findings.forEach((f, i) => { if (f[SEVERITY] === 0 && f[STATUS] === 0 && f[FILE] >= 0 && f[SINCE] < data.started) oldest.push(i); });
  oldest.sort((a, b) => (findings[a][SINCE] < findings[b][SINCE] ? -1 : findings[a][SINCE] > findings[b][SINCE] ? 1 : a - b));
  if (oldest.length)
    page.append(make("h2", {}, words.oldest), table([words.since, words.file, words.rule, words.message], oldest.slice(0, 10).map(i => {
      const f = findings[i];
      return row("td", [make("td", { class: "short" }, local(f[SINCE]).slice(0, 10)), data.files[f[FILE]].name, make("td", { class: "short" }, f[CODE]), make("td", {}, make("button", { type: "button", class: "plain", onclick: () => choose({ file: String(f[FILE]), rule: f[CODE] }) }, f[MESSAGE]))]);
    })));

  page.append(make("h2", {}, words.books), table([words.file, words.bureau, ...(now.bureaus ? [words.standing] : []), words.state, words.errors, words.warnings, words.fresh, words.stayed, words.mended, words.annotated], data.files.map((f, n) => {
    const counts = [f.counts[0], f.counts[1], f.fresh, f.stayed, f.mended];
    return row("td", [make("td", {}, make("button", { type: "button", class: "plain", onclick: () => choose({ file: String(n) }) }, f.name), f.moved_from ? make("p", { class: "soft" }, `${words.was} ${f.moved_from}`) : "", " ", link(f.source, words.source)),
      f.bureau, ...(now.bureaus ? [f.change === "unreadable" ? "–" : words.standings[f.standing]] : []), words.changes[f.change], ...counts.map(c => make("td", { class: "figure" }, c ? String(c) : "–")), link(f.annotated, words.annotated)]);
  }), true));
  if (data.vanished.length) page.append(make("details", {}, make("summary", {}, `${words.vanished}（${data.vanished.length}）`), make("ul", {}, data.vanished.map(v => make("li", {}, v)))));
  if (data.mended.length)
    page.append(make("details", {}, make("summary", {}, `${words.mendedList}（${now.mended_findings}）`), table([words.file, words.cell, words.rule, words.message, words.since],
      data.mended.map(m => row("td", [m[0], [m[1], m[2]].filter(Boolean).join("!"), make("td", { class: "short" }, m[3]), m[4], make("td", { class: "short" }, local(m[5]).slice(0, 10))])), true)));
};
