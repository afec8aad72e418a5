"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  for (const some of document.querySelectorAll("script.files"))
    for (const file of JSON.parse(some.textContent)) data.files.push(file);
  // A finding is an array in this order; texts that many share are numbers into data.files and data.texts.
  const [FILE, SHEET, CELL, CODE, SEVERITY, STATUS, FORM, MESSAGE, ACTUAL, EXPECTED, FIX, SINCE, FRESH] = Array(13).keys();
  const findings = [];
  for (const chunk of document.querySelectorAll("script.chunk"))
    for (const row of JSON.parse(chunk.textContent)) {
      // A night's findings bear the number of the run that first said them.
      row[FRESH] = data.kind === "night" && row[SINCE] === data.run ? 1 : 0;
      row[SINCE] = data.kind === "night" ? data.since[row[SINCE]] : "";
      findings.push(row);
    }
  const words = {
    zh: {
      severity: ["错误", "警告", "提示"], status: ["未决", "已豁免", "试行"], all: "全部", search: "查找", file: "文件", bureau: "单位", rule: "规则",
      severityLabel: "级别", statusLabel: "状态", age: "新旧", fresh: "新增", stayed: "仍在", grouped: "按工作簿", flat: "列表", view: "显示方式", clear: "清除筛选",
      count: (n, all) => `${n} 处问题，共 ${all} 处`, more: n => `再显示 ${n} 处`, sheet: "表", cell: "单元格", message: "问题", actual: "实际", expected: "应为",
      explain: "说明与示例", what: "规则", why: "原因", mend: "改法", wrong: "错例", right: "正例", picture: "查看原表", findings: "问题", files: "工作簿",
      read: "读出", unreadable: "读不出", clean: "无错误和警告", goto: "到单元格", back: "回到问题", cut: "表格较大，只显示前面部分。", nothing: "没有符合条件的问题。",
      whole: "（整批）", waived: "豁免", columns: ["文件", "表", "单元格", "级别", "规则", "问题"], since: "最早", unseen: "未读出", annotated: "批注副本", source: "原件",
      stand: "总体情况", trend: "历次走势", board: "各单位报送情况", worst: "问题最多的规则", oldest: "最久未改的错误", books: "各工作簿",
      received: "已报", missing: "未报", wrongFiles: "有错误的", cleanFiles: "无错误和警告", errors: "错误", warnings: "警告", mended: "已改正", vanished: "撤走的文件",
      against: d => (d > 0 ? `比上次多 ${d}` : d < 0 ? `比上次少 ${-d}` : "与上次相同"), first: "第一次巡查", state: "状态", region: "地区", code: "编码", deadline: "截止", counts: "计入的文件",
      superseded: "被取代的", states: { missing: "未报", overdue: "逾期未报", received: "已报", late: "逾期已报" }, changes: { new: "新", changed: "有改动", moved: "改名", unchanged: "未变", unreadable: "读不出" },
      mendedList: "本次已改正的问题", limit: n => `本页只列 ${n} 处，其余见 findings.csv。`, open: "未决", was: "原名", duplicate: "重报", unknown: "名单外", counted: "计入的工作簿", parts: "另计入", standing: "计入", standings: { counts: "是", superseded: "否（已被替代）", "other-year": "否（其他年度）", "off-roster": "否（名单外）" }, nights: "次", share: n => `${n} 个文件`
    },
    en: {
      severity: ["Error", "Warning", "Remark"], status: ["open", "waived", "on trial"], all: "All", search: "Search", file: "File", bureau: "Bureau", rule: "Rule",
      severityLabel: "Severity", statusLabel: "Status", age: "Age", fresh: "new", stayed: "stayed", grouped: "By workbook", flat: "As a list", view: "View", clear: "Clear filters",
      count: (n, all) => `${n} findings of ${all}`, more: n => `Show ${n} more`, sheet: "Sheet", cell: "Cell", message: "Finding", actual: "Found", expected: "Expected",
      explain: "Explanation and examples", what: "Rule", why: "Why", mend: "How to mend", wrong: "Wrong", right: "Right", picture: "Show the sheet", findings: "Findings", files: "Workbooks",
      read: "read", unreadable: "unreadable", clean: "no error or warning", goto: "To the cell", back: "Back to the finding", cut: "The sheet is large: only its beginning is shown.", nothing: "No finding fits.",
      whole: "(the whole batch)", waived: "waived", columns: ["File", "Sheet", "Cell", "Severity", "Rule", "Finding"], since: "since", unseen: "not read", annotated: "annotated copy", source: "original",
      stand: "Where we stand", trend: "Over the nights", board: "The bureaus", worst: "Rules with most findings", oldest: "Errors open for longest", books: "The workbooks",
      received: "received", missing: "missing", wrongFiles: "with errors", cleanFiles: "no error or warning", errors: "errors", warnings: "warnings", mended: "mended", vanished: "Files that went away",
      against: d => (d > 0 ? `${d} more than last time` : d < 0 ? `${-d} fewer than last time` : "as last time"), first: "first pass", state: "State", region: "Region", code: "Code", deadline: "Deadline", counts: "Workbook that counts",
      superseded: "superseded", states: { missing: "missing", overdue: "overdue", received: "received", late: "received late" }, changes: { new: "new", changed: "changed", moved: "moved", unchanged: "unchanged", unreadable: "unreadable" },
      mendedList: "Mended since the last pass", limit: n => `This page lists ${n}; the rest are in findings.csv.`, open: "open", was: "was", duplicate: "handed in twice", unknown: "not on the roster", counted: "workbooks that count", parts: "counting beside it", standing: "counts", standings: { counts: "yes", superseded: "no (superseded)", "other-year": "no (another year)", "off-roster": "no (not on the roster)" }, nights: "passes", share: n => `${n} files`
    }
  }[data.lang];
  const signs = ["✖", "▲", "●"];
  const tones = ["e", "w", "i"];

  // ---- making elements; text is only ever text
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat()) if (child !== null && child !== undefined && child !== "") element.append(child);
    return element;
  };
  const page = document.getElementById("page");
  const text = n => data.texts[n];
  // Moments are UTC; people read them by the clock on their wall.
  const local = moment => {
    const at = new Date(moment);
    const two = n => String(n).padStart(2, "0");
    return isNaN(at) ? moment : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
  };
  const fileOf = f => (f[FILE] < 0 ? { name: words.whole, bureau: "" } : data.files[f[FILE]]);
  const ruleOf = f => data.rules[f[CODE]] || { title: "", name: "" };
  const badge = severity => make("span", { class: ["error", "warning", "info"][severity] }, make("span", { "aria-hidden": "true" }, signs[severity] + " "), words.severity[severity]);
  const row = (tag, cells, attributes = {}) => make("tr", attributes, cells.map(c => (c instanceof Node && /^T[DH]$/.test(c.tagName) ? c : make(tag, {}, c))));
  const figures = [...words.severity, words.errors, words.warnings, words.fresh, words.stayed, words.mended];
  const table = (heads, rows, tall) =>
    make("div", { class: tall ? "scroll tall" : "scroll", tabindex: "0", role: "region", "aria-label": heads[0] }, make("table", {}, make("thead", {}, row("th", heads.map(h => make("th", { scope: "col", class: figures.includes(h) ? "figure" : null }, h)))), make("tbody", {}, rows)));
  const link = (address, label) => (address ? make("a", { href: address.split("/").map(encodeURIComponent).join("/") }, label) : "");

  // ---- what is chosen, kept in the address
  const empty = { q: "", file: "", bureau: "", rule: "", severity: "", status: "", age: "", view: "grouped", sort: "", down: "" };
  let chosen = { ...empty };
  const readAddress = () => {
    chosen = { ...empty };
    for (const [name, value] of new URLSearchParams(location.hash.replace(/^#\??/, ""))) if (name in empty) chosen[name] = value;
  };
  const writeAddress = () => {
    const kept = new URLSearchParams(Object.entries(chosen).filter(([name, value]) => value !== empty[name]));
    history.replaceState(null, "", "#?" + kept);
  };

  let hay = null;
  const filtered = () => {
    const query = chosen.q.trim().toLowerCase();
    if (query && !hay) hay = findings.map(f => [fileOf(f).name, fileOf(f).bureau, f[SHEET], f[CELL], f[CODE], ruleOf(f).title, f[FORM], f[MESSAGE], f[FIX]].join("\n").toLowerCase());
    const out = [];
    for (let i = 0; i < findings.length; ++i) {
      const f = findings[i];
      if (chosen.file !== "" && String(f[FILE]) !== chosen.file) continue;
      if (chosen.severity !== "" && String(f[SEVERITY]) !== chosen.severity) continue;
      if (chosen.status !== "" && String(f[STATUS]) !== chosen.status) continue;
      if (chosen.age !== "" && String(f[FRESH]) !== chosen.age) continue;
      if (chosen.rule !== "" && f[CODE] !== chosen.rule) continue;
      if (chosen.bureau !== "" && fileOf(f).bureau !== chosen.bureau) continue;
      if (query && !hay[i].includes(query)) continue;
      out.push(i);
    }
    const keys = { file: f => f[FILE], sheet: f => f[SHEET], cell: f => f[CELL], severity: f => f[SEVERITY], rule: f => f[CODE], message: f => f[MESSAGE] };
    const key = keys[chosen.sort];
    if (chosen.view === "flat" && key) {
      const way = chosen.down ? -1 : 1;
      out.sort((a, b) => { const x = key(findings[a]), y = key(findings[b]); return x < y ? -way : x > y ? way : a - b; });
    }
    return out;
  };

  // ---- one finding
  const explanation = code => {
    const rule = data.rules[code];
    if (!rule) return "";
    const list = make("dl", { class: "rule" });
    for (const part of ["what", "why", "mend", "wrong", "right"]) if (rule[part]) list.append(make("dt", {}, words[part]), make("dd", {}, rule[part]));
    return make("details", {}, make("summary", {}, words.explain), list);
  };
  const place = (f, i) => {
    const label = [f[SHEET], f[CELL]].filter(Boolean).join(" ! ") || "—";
    if (!f[CELL] || !pictureOf(f)) return make("span", {}, label);
    return make("button", { type: "button", class: "plain", onclick: () => showCell(f, i), "aria-label": `${words.goto} ${label}` }, label);
  };
  const entry = i => {
    const f = findings[i];
    const facts = [f[ACTUAL] ? `${words.actual} ${f[ACTUAL]}` : "", f[EXPECTED] ? `${words.expected} ${f[EXPECTED]}` : ""].filter(Boolean).join("，");
    return make("article", { class: `finding ${tones[f[SEVERITY]]}`, id: `f${i}`, tabindex: "-1" },
      make("div", { class: "head" }, badge(f[SEVERITY]), make("b", {}, `${f[CODE]} ${ruleOf(f).title}`), place(f, i),
        f[STATUS] ? make("span", { class: "tag" }, words.status[f[STATUS]]) : "",
        data.kind === "night" ? make("span", { class: f[FRESH] ? "tag" : "" }, f[FRESH] ? words.fresh : `${words.since} ${local(f[SINCE]).slice(0, 10)}`) : ""),
      make("p", {}, f[MESSAGE]), facts ? make("p", { class: "soft" }, facts) : "", f[FIX] ? make("p", { class: "fix" }, f[FIX]) : "", explanation(f[CODE]));
  };

  // ---- the sheets as submitted
  const pictures = new Map((data.pictures || []).map(p => [`${p.file}\n${p.sheet}`, p]));
  const pictureOf = f => pictures.get(`${f[FILE]}\n${f[SHEET]}`);
  const letters = n => (n < 26 ? "" : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  const marks = new Map();
  findings.forEach((f, i) => {
    if (!f[CELL] || f[FILE] < 0) return;
    const key = `${f[FILE]}\n${f[SHEET]}\n${f[CELL]}`;
    if (!marks.has(key)) marks.set(key, []);
    marks.get(key).push(i);
  });
  const drawn = new Map();
  const draw = picture => {
    const body = make("tbody");
    for (const [number, cells] of picture.rows) {
      const line = make("tr", {}, make("th", { scope: "row" }, String(number)));
      for (const [column, shown, wide, high] of cells) {
        const name = letters(column) + number;
        const found = marks.get(`${picture.file}\n${picture.sheet}\n${name}`) || [];
        const worst = found.length ? Math.min(...found.map(i => findings[i][SEVERITY])) : -1;
        const cell = make("td", { colspan: wide > 1 ? wide : null, rowspan: high > 1 ? high : null, class: worst < 0 ? null : tones[worst], "data-cell": name, tabindex: found.length ? "-1" : null }, shown);
        for (const i of found) {
          const label = `${signs[findings[i][SEVERITY]]} ${findings[i][CODE]}`;
          cell.append(" ", make("button", { type: "button", class: "plain", title: findings[i][MESSAGE], "aria-label": `${words.severity[findings[i][SEVERITY]]} ${findings[i][CODE]}：${findings[i][MESSAGE]}（${words.back}）`, onclick: () => showFinding(i) }, label));
        }
        line.append(cell);
      }
      body.append(line);
    }
    const heads = make("tr", {}, make("th", {}), Array.from({ length: picture.columns }, (_, c) => make("th", { scope: "col" }, letters(c))));
    return make("div", {}, picture.cut ? make("p", { class: "soft" }, words.cut) : "",
      make("div", { class: "scroll tall sheet", tabindex: "0", role: "region", "aria-label": picture.sheet }, make("table", {}, make("thead", {}, heads), body)));
  };
  const pictureBox = picture => {
    const box = make("details", { class: "picture" }, make("summary", {}, `${words.picture}「${picture.sheet}」`));
    box.addEventListener("toggle", () => { if (box.open && box.children.length === 1) box.append(draw(picture)); });
    drawn.set(picture, box);
    return box;
  };
  const showCell = (f, i) => {
    const picture = pictureOf(f);
    let box = drawn.get(picture);
    if (!box || !box.isConnected) {
      box = pictureBox(picture);
      document.getElementById(`f${i}`)?.after(box);
    }
    if (box.children.length === 1) box.append(draw(picture));
    box.open = true;
    const cell = box.querySelector(`[data-cell="${f[CELL]}"]`);
    if (cell) { cell.scrollIntoView({ block: "center", inline: "center" }); cell.focus(); }
  };
  const showFinding = i => {
    if (!document.getElementById(`f${i}`)) {
      chosen = { ...empty, file: String(findings[i][FILE]) };
      changed();
      while (!document.getElementById(`f${i}`) && pending.length) grow();
    }
    const element = document.getElementById(`f${i}`);
    if (element) { element.scrollIntoView({ block: "center" }); element.focus(); }
  };

  // ---- the list, a piece at a time
  const piece = 200;
  const list = make("div", { id: "list", tabindex: "-1" });
  const live = make("p", { "aria-live": "polite", role: "status" });
  const more = make("button", { type: "button", onclick: () => grow() });
  let pending = [];
  let last = { file: null, sheet: null, body: null };
  const grow = () => {
    const now = pending.slice(0, piece);
    pending = pending.slice(piece);
    const into = document.createDocumentFragment();
    for (const i of now) {
      const f = findings[i];
      if (chosen.view === "flat") {
        last.body.append(row("td", [fileOf(f).name, f[SHEET], place(f, i), badge(f[SEVERITY]), `${f[CODE]} ${ruleOf(f).title}`, make("td", {}, f[MESSAGE], f[FIX] ? make("p", { class: "soft" }, "→ " + f[FIX]) : "")], { id: `f${i}`, tabindex: "-1" }));
        continue;
      }
      if (f[FILE] !== last.file) {
        const file = fileOf(f);
        into.append(make("h3", {}, file.name), make("p", { class: "soft" }, file.bureau || "", file.annotated ? " · " : "", link(file.annotated, words.annotated), file.source ? " · " : "", link(file.source, words.source)));
        last.sheet = null;
      }
      if (f[SHEET] !== last.sheet && f[SHEET]) {
        into.append(make("h4", {}, f[FORM] && f[FORM] !== f[SHEET] ? `${f[SHEET]}　${f[FORM]}` : f[SHEET]));
        const picture = pictureOf(f);
        if (picture) into.append(pictureBox(picture));
      }
      last.file = f[FILE];
      last.sheet = f[SHEET];
      into.append(entry(i));
    }
    list.append(into);
    more.hidden = pending.length === 0;
    more.textContent = words.more(Math.min(piece, pending.length));
  };
  const sortHead = (label, key) => {
    const state = chosen.sort === key ? (chosen.down ? "descending" : "ascending") : "none";
    return make("th", { scope: "col", "aria-sort": state }, make("button", { type: "button", onclick: () => { chosen.down = chosen.sort === key && !chosen.down ? "1" : ""; chosen.sort = key; changed(); list.querySelector(`th[aria-sort]:not([aria-sort=none]) button`)?.focus(); } }, label));
  };
  const changed = () => {
    writeAddress();
    for (const [name, control] of controls) control.value = chosen[name];
    pending = filtered();
    live.textContent = words.count(pending.length, findings.length);
    list.replaceChildren();
    last = { file: null, sheet: null, body: make("tbody") };
    if (chosen.view === "flat") {
      const keys = ["file", "sheet", "cell", "severity", "rule", "message"];
      list.append(make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": words.findings }, make("table", {}, make("thead", {}, make("tr", {}, words.columns.map((label, c) => sortHead(label, keys[c])))), last.body)));
    }
    if (!pending.length) list.append(make("p", { class: "soft" }, words.nothing));
    grow();
  };
  const controls = new Map();
  const control = (name, label, element) => {
    controls.set(name, element);
    element.addEventListener(element.tagName === "INPUT" ? "input" : "change", () => { chosen[name] = element.value; changed(); });
    return make("label", {}, label, element);
  };
  const choice = (name, label, options) => control(name, label, make("select", {}, make("option", { value: "" }, words.all), options.map(([value, shown]) => make("option", { value }, shown))));
  const listing = () => {
    const used = [...new Set(findings.map(f => f[CODE]))].sort();
    const files = [...new Set(findings.map(f => f[FILE]))].sort((a, b) => a - b);
    const bureaus = [...new Set(data.files.map(f => f.bureau).filter(Boolean))].sort();
    const form = make("form", { role: "search", "aria-label": words.search, onsubmit: e => e.preventDefault() },
      control("q", words.search, make("input", { type: "search", autocomplete: "off" })),
      choice("file", words.file, files.map(n => [String(n), n < 0 ? words.whole : data.files[n].name])),
      bureaus.length > 1 ? choice("bureau", words.bureau, bureaus.map(b => [b, b])) : "",
      choice("rule", words.rule, used.map(code => [code, `${code} ${data.rules[code]?.title || ""}`])),
      choice("severity", words.severityLabel, words.severity.map((w, n) => [String(n), w])),
      choice("status", words.statusLabel, words.status.map((w, n) => [String(n), w])),
      data.kind === "night" ? choice("age", words.age, [["1", words.fresh], ["0", words.stayed]]) : "",
      control("view", words.view, make("select", {}, make("option", { value: "grouped" }, words.grouped), make("option", { value: "flat" }, words.flat))));
    page.append(make("h2", {}, words.findings), form,
      make("div", { class: "bar" }, live, make("button", { type: "button", onclick: () => { chosen = { ...empty, view: chosen.view }; changed(); } }, words.clear)));
    if (data.limited) page.append(make("p", { class: "soft" }, words.limit(findings.length)));
    page.append(list, make("div", { class: "bar" }, more));
  };
  const figure = (count, label, tone, note) => make("li", {}, make("b", { class: count ? tone : null }, String(count)), label, make("small", {}, note || ""));

  window.targetbook = { data, words, findings, local, make, table, row, link, figure, badge, signs, page, text, columns: { FILE, SHEET, CELL, CODE, SEVERITY, STATUS, MESSAGE, SINCE, FRESH },
    choose: some => { chosen = { ...empty, ...some }; changed(); document.getElementById("list").scrollIntoView(); } };
  if (data.kind === "night") {
    window.targetbookNight(window.targetbook);
  } else {
    const c = data.counts;
    document.getElementById("head").append(make("ul", { class: "figures" }, figure(c.files, words.files, "", `${words.read} ${c.read}`), figure(c.unreadable, words.unreadable, "error"),
      figure(c.clean, words.clean, "good"), figure(c.errors, words.severity[0], "error"), figure(c.warnings, words.severity[1], "warning"), figure(c.infos, words.severity[2], "info")));
    page.append(make("h2", {}, words.files), table([words.file, words.bureau, ...words.severity], data.files.map((f, n) => {
      return row("td", [make("td", {}, make("button", { type: "button", class: "plain", onclick: () => window.targetbook.choose({ file: String(n) }) }, f.name)), f.bureau, ...f.counts.map((x, s) => make("td", { class: "figure" }, x ? make("span", { class: ["error", "warning", "info"][s] }, String(x)) : "–"))]);
    }), true));
  }
  listing();
  readAddress();
  changed();
  window.addEventListener("hashchange", () => { readAddress(); changed(); });
})();
