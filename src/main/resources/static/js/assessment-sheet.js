/*
 * Saves the score sheet cell by cell. What is typed is kept in the browser until the server has it, by account and
 * assessment: nothing is lost when the line breaks or the session ends, and it is filled in again after signing in.
 */
(() => {
	"use strict";

	/* Whoever is signed out gets 401 instead of the sign-in page. */
	const SCRIPTED = { "X-Requested-With": "fetch" };
	const form = document.querySelector("form[data-sheet]");
	if (!form) {
		return;
	}
	const store = `sheet:${document.body.dataset.user}:${form.dataset.sheet}`;
	const notice = document.querySelector("[data-sheet-notice]");
	const fields = new Map();
	form.querySelectorAll("[data-cell], [data-flag]").forEach((field) => {
		// The page leaves an empty attribute out.
		field.dataset.was ??= "";
		fields.set(keyOf(field), field);
	});
	let queue = new Set();
	let timer = 0;
	let sending = false;

	function keyOf(field) {
		return field.dataset.cell ?? field.dataset.flag;
	}

	function textOf(field) {
		return field.type === "checkbox" ? String(field.checked) : field.value;
	}

	function show(field, text) {
		if (field.type === "checkbox") {
			field.checked = text === "true";
		} else {
			field.value = text;
		}
	}

	function drafts() {
		try {
			return JSON.parse(localStorage.getItem(store)) ?? {};
		} catch {
			return {};
		}
	}

	function keep(key, draft) {
		const all = drafts();
		if (draft) {
			all[key] = draft;
		} else {
			delete all[key];
		}
		try {
			localStorage.setItem(store, JSON.stringify(all));
		} catch {
			// Storage is full or switched off: the cells are saved as they are left, only not kept meanwhile.
		}
	}

	function state(field, name, message) {
		const cell = field.closest(".cell-part, td");
		cell.classList.remove("cell-saved", "cell-waiting", "cell-invalid", "cell-conflict");
		if (name) {
			cell.classList.add(`cell-${name}`);
		}
		if (name === "invalid") {
			field.setAttribute("aria-invalid", "true");
		} else {
			field.removeAttribute("aria-invalid");
		}
		form.querySelector(`[data-note="${keyOf(field)}"]`)?.replaceChildren(message ?? "");
	}

	function say(text, linkText) {
		notice.hidden = !text;
		notice.textContent = text;
		if (linkText) {
			const link = document.createElement("a");
			link.href = location.pathname + location.search;
			link.textContent = linkText;
			notice.append(" ", link);
		}
	}

	function changed(field) {
		const key = keyOf(field);
		const now = textOf(field);
		if (now === field.dataset.was) {
			keep(key, null);
			queue.delete(key);
			state(field, null);
			return;
		}
		keep(key, { was: field.dataset.was, now });
		queue.add(key);
		state(field, "waiting");
		clearTimeout(timer);
		timer = setTimeout(send, 30);
	}

	async function send() {
		if (sending || queue.size === 0) {
			return;
		}
		sending = true;
		const keys = [...queue];
		queue = new Set();
		const cells = keys.map((key) => {
			const [criterionId, field] = key.split(".");
			const input = fields.get(key);
			return { criterionId: Number(criterionId), field, was: input.dataset.was, now: textOf(input) };
		});
		try {
			await post(cells, keys);
		} finally {
			sending = false;
		}
		if (queue.size > 0 && notice.hidden) {
			send();
		}
	}

	async function post(cells, keys) {
		let response;
		try {
			response = await fetch(form.dataset.cells, {
				method: "POST", redirect: "manual", credentials: "same-origin",
				headers: { "Content-Type": "application/json", "Accept": "application/json", ...SCRIPTED, ...token() },
				body: JSON.stringify({ cells }),
			});
		} catch {
			return wait(keys, form.dataset.textOffline);
		}
		if (response.ok) {
			say("");
			return take(await response.json(), cells);
		}
		if (response.status === 401 || response.status === 403) {
			const ended = response.status === 401 || !await signedIn();
			return wait(keys, ended ? form.dataset.textEnded : form.dataset.textLocked,
				ended ? form.dataset.textSignin : form.dataset.textReload);
		}
		return wait(keys, form.dataset.textRefused);
	}

	/* Without its cookies the form is refused before anybody asks who sent it. */
	async function signedIn() {
		try {
			return (await fetch(location.href, { method: "HEAD", redirect: "manual", headers: SCRIPTED })).status !== 401;
		} catch {
			return true;
		}
	}

	function token() {
		const name = document.querySelector("meta[name=csrf-header]")?.content;
		return name ? { [name]: document.querySelector("meta[name=csrf-token]").content } : {};
	}

	function wait(keys, text, linkText) {
		keys.forEach((key) => queue.add(key));
		say(text, linkText);
		if (!linkText) {
			clearTimeout(timer);
			timer = setTimeout(send, 15000);
		}
	}

	function take(answer, sent) {
		answer.cells.forEach((cell, at) => taken(fields.get(`${cell.criterionId}.${cell.field}`), cell, sent[at].now));
		Object.entries(answer.figures).forEach(([name, text]) => {
			document.querySelectorAll(`[data-figure="${name}"]`).forEach((place) => {
				place.textContent = text;
			});
		});
		findings(answer);
	}

	function taken(field, cell, sent) {
		const key = keyOf(field);
		const untouched = textOf(field) === sent;
		if (cell.state === "SAVED") {
			was(field, cell.stored);
			if (untouched) {
				show(field, cell.stored);
				keep(key, null);
				state(field, "saved");
			} else {
				keep(key, { was: cell.stored, now: textOf(field) });
			}
		} else if (untouched && cell.state === "INVALID") {
			state(field, "invalid", cell.message);
		} else if (untouched) {
			conflict(field, cell);
		}
	}

	function was(field, text) {
		field.dataset.was = text;
		const hidden = form.elements.namedItem(`was.${keyOf(field)}`);
		if (hidden) {
			hidden.value = text;
		}
	}

	function conflict(field, cell) {
		const box = document.createElement("span");
		box.textContent = `${cell.message} `;
		box.append(button(form.dataset.textMine, () => {
			was(field, cell.stored);
			changed(field);
		}), button(form.dataset.textTheirs, () => {
			was(field, cell.stored);
			show(field, cell.stored);
			changed(field);
		}));
		state(field, "conflict", box);
	}

	function button(text, action) {
		const element = document.createElement("button");
		element.type = "button";
		element.className = "btn btn-sm btn-outline-secondary";
		element.textContent = text;
		element.addEventListener("click", action);
		return element;
	}

	function findings(answer) {
		const list = document.querySelector("[data-finding-list]");
		const names = { WARNING: "state-warn", HINT: "state-none" };
		const labels = { WARNING: list.dataset.warning, HINT: list.dataset.hint };
		document.querySelectorAll("[data-warnings]").forEach((place) => {
			place.textContent = answer.warnings;
		});
		document.querySelector("[data-no-findings]").hidden = answer.findings.length > 0;
		document.querySelector("[data-findings]").textContent = answer.findings.length;
		list.replaceChildren(...answer.findings.map((finding) => {
			const item = document.createElement("li");
			const mark = document.createElement("span");
			mark.className = `state ${names[finding.severity]}`;
			mark.textContent = labels[finding.severity];
			const link = document.createElement("a");
			link.href = list.dataset.page + finding.href;
			link.textContent = finding.text;
			item.append(mark, " ", link);
			return item;
		}));
	}

	function restore() {
		const kept = Object.entries(drafts()).filter(([key]) => fields.has(key));
		kept.forEach(([key, draft]) => {
			const field = fields.get(key);
			show(field, draft.now);
			if (draft.now === field.dataset.was) {
				keep(key, null);
				return;
			}
			field.dataset.was = draft.was;
			changed(field);
		});
		if (queue.size > 0) {
			say(form.dataset.textRestored);
		}
	}

	form.querySelector("[data-sheet-submit]").hidden = true;
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		send();
	});
	// Kept with every key, so that a browser that closes before the cell is left loses nothing.
	form.addEventListener("input", ({ target }) => {
		if (fields.has(keyOf(target))) {
			keep(keyOf(target), textOf(target) === target.dataset.was ? null : { was: target.dataset.was, now: textOf(target) });
		}
	});
	form.addEventListener("change", (event) => {
		if (fields.has(keyOf(event.target))) {
			changed(event.target);
		}
	});
	form.addEventListener("grid:pasted", ({ detail }) => {
		const box = document.querySelector("[data-paste-notice]");
		box.hidden = detail.left === 0;
		box.textContent = form.dataset.textLeft.replace("#", detail.left);
	});
	window.addEventListener("online", send);
	document.querySelector("[data-finding-list]").addEventListener("click", ({ target }) => {
		const address = target.closest("a")?.getAttribute("href");
		if (address?.startsWith("#cell-")) {
			// After the browser has scrolled there.
			setTimeout(() => document.querySelector(address)?.focus());
		}
	});
	restore();
})();
