/*
 * Saves the cells of a form one by one as they are left. What is typed is kept in the browser until the server has it, by
 * account and form: nothing is lost when the line breaks or the session ends, and it is filled in again after signing in.
 *
 * const client = remediation.cells(form, {
 *   store      name under which drafts are kept
 *   address    the key of a cell → what names it in the request
 *   keyOf      a cell of the answer → its key
 *   answered   called with every answer (optional)
 *   spoken     called with "saving", "saved" or "waiting" (optional)
 *   words      whether what was typed under a key is words worth keeping, when the page has the cell no longer (optional)
 *   merge      offers to merge both texts of a conflict, side by side (optional)
 * })
 *
 * A cell is an element with data-cell or data-flag (a box); its key is that attribute, or its id where it is empty. What
 * stood in it when the page was made is data-was, else the hidden field "was.<key>", else empty. Words come from the
 * form's data-text-*. Something typed is said at [data-note="<key>"], or at "<id>-note", which is made when it is needed.
 * What was typed into cells that the page has no longer is listed in [data-orphans], to be copied, until its button is pressed.
 * A field with data-beside is no cell, but what was typed into it is kept as well, by its id, until client.forget([id]).
 *
 * client.refresh()        after parts of the page were put in anew: knows their cells and fills drafts in again
 * client.changed(field)   the field got another text by a script;  client.changed(field, true)  sends it in any case
 * client.flush()          sends what waits; a promise of whether the server has all of it
 * client.forget(keys)     what was typed there is not wanted any more
 * client.show(key, text, was)   the server has another text there, unless somebody is typing; where one's own change brought
 *                         it, was is what stood there before, and what is being typed does not conflict with it
 */
remediation.cells = (form, options) => {
	"use strict";

	/* Whoever is signed out gets 401 instead of the sign-in page. */
	const SCRIPTED = { "X-Requested-With": "fetch" };
	const store = `${options.store}:${document.body.dataset.user}`;
	const notice = document.querySelector("[data-notice]");
	const fields = new Map();
	const before = new Map();
	const typed = kept();
	let queue = new Set();
	let timer = 0;
	let sending = null;

	const keyOf = (field) => (field.dataset.cell ?? field.dataset.flag) || (field.matches("[data-cell], [data-flag]") ? field.id : undefined);
	const besides = () => [...form.querySelectorAll("[data-beside]")];
	const tickable = (field) => field.type === "checkbox";
	const textOf = (field) => tickable(field) ? (field.checked ? "true" : options.unticked ?? "") : field.value;

	function put(field, text) {
		if (tickable(field)) {
			field.checked = text === "true";
		} else {
			field.value = text;
		}
	}

	function kept() {
		try {
			return JSON.parse(localStorage.getItem(store)) ?? {};
		} catch {
			return {};
		}
	}

	function keep(key, draft) {
		if (draft) {
			typed[key] = draft;
		} else if (key in typed) {
			delete typed[key];
		} else {
			return;
		}
		try {
			if (Object.keys(typed).length > 0) {
				localStorage.setItem(store, JSON.stringify(typed));
			} else {
				localStorage.removeItem(store);
			}
		} catch {
			// Storage is full or switched off: the cells are saved as they are left, only not kept meanwhile.
		}
	}

	function noteOf(field, wanted) {
		const existing = form.querySelector(`[data-note="${CSS.escape(keyOf(field))}"]`) ?? document.getElementById(`${field.id}-note`);
		if (existing || !wanted) {
			return existing;
		}
		const note = document.createElement("span");
		note.className = "cell-note";
		note.id = `${field.id}-note`;
		field.closest(".cell-part, td").append(note);
		field.setAttribute("aria-describedby", note.id);
		return note;
	}

	function state(field, name, message) {
		const cell = field.closest(".cell-part, td");
		cell.classList.remove("cell-saved", "cell-waiting", "cell-invalid", "cell-conflict");
		if (name) {
			cell.classList.add(`cell-${name}`);
		}
		if (name === "invalid" || name === "conflict") {
			field.setAttribute("aria-invalid", "true");
		} else {
			field.removeAttribute("aria-invalid");
		}
		noteOf(field, message)?.replaceChildren(message ?? "");
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

	function changed(field, always) {
		const key = keyOf(field);
		const now = textOf(field);
		if (now === before.get(key) && !always) {
			keep(key, null);
			queue.delete(key);
			// Left as it was saved by a script, it is still saved.
			if (!field.closest(".cell-saved")) {
				state(field, null);
			}
			return;
		}
		keep(key, { was: before.get(key), now });
		queue.add(key);
		state(field, "waiting");
		options.spoken?.("saving");
		clearTimeout(timer);
		timer = setTimeout(send, 30);
	}

	function send() {
		sending ??= round().finally(() => {
			sending = null;
		});
		return sending;
	}

	async function round() {
		while (queue.size > 0) {
			const keys = [...queue].filter((key) => fields.has(key));
			queue = new Set();
			if (keys.length > 0 && !await post(keys)) {
				return;
			}
		}
	}

	async function post(keys) {
		const cells = keys.map((key) => ({ ...options.address(key), was: before.get(key), now: textOf(fields.get(key)) }));
		let response;
		try {
			response = await fetch(form.dataset.cells, {
				method: "POST", redirect: "manual", credentials: "same-origin",
				headers: { "Content-Type": "application/json", "Accept": "application/json", ...SCRIPTED, ...remediation.headers() },
				body: JSON.stringify({ cells }),
			});
		} catch {
			return wait(keys, form.dataset.textOffline);
		}
		if (response.ok) {
			say("");
			take(await response.json(), cells);
			return true;
		}
		return refused(response.status, keys);
	}

	async function refused(status, keys) {
		if (status === 401 || status === 403 || status === 409) {
			const ended = status === 401 || (status === 403 && !await signedIn());
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

	function wait(keys, text, linkText) {
		keys.forEach((key) => queue.add(key));
		say(text, linkText);
		options.spoken?.("waiting");
		if (!linkText) {
			clearTimeout(timer);
			timer = setTimeout(send, 15000);
		}
		return false;
	}

	function take(answer, sent) {
		answer.cells.forEach((cell, at) => {
			const field = fields.get(options.keyOf(cell));
			if (field) {
				taken(field, cell, sent[at].now);
			}
		});
		options.answered?.(answer);
		options.spoken?.(queue.size > 0 || form.querySelector(".cell-invalid, .cell-conflict") ? "waiting" : "saved");
	}

	function taken(field, cell, sent) {
		const key = keyOf(field);
		const untouched = textOf(field) === sent;
		if (cell.state === "SAVED") {
			was(field, cell.stored);
			if (untouched) {
				put(field, cell.stored);
				keep(key, null);
				state(field, "saved", cell.note);
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
		before.set(keyOf(field), text);
		const hidden = form.elements.namedItem(`was.${keyOf(field)}`);
		if (hidden) {
			hidden.value = text;
		}
	}

	function conflict(field, cell) {
		const decide = (text) => {
			was(field, cell.stored);
			put(field, text);
			changed(field);
		};
		const mine = button(form.dataset.textMine, () => decide(textOf(field)));
		const theirs = button(form.dataset.textTheirs, () => decide(cell.stored));
		const box = document.createElement("span");
		box.className = "cell-choice";
		if (options.merge && !tickable(field) && field.tagName !== "SELECT") {
			box.append(both(field, cell.stored), mine, theirs, button(form.dataset.textMerge, () => merge(box, field, cell.stored, decide)));
		} else {
			box.append(`${cell.message} `, mine, theirs);
		}
		state(field, "conflict", box);
	}

	function both(field, stored) {
		const list = document.createElement("span");
		list.className = "cell-both";
		[[form.dataset.textStored, stored], [form.dataset.textTyped, textOf(field)]].forEach(([title, text]) => {
			const side = document.createElement("span");
			const head = document.createElement("strong");
			head.textContent = `${title}: `;
			side.append(head, text === "" ? "–" : text);
			list.append(side);
		});
		return list;
	}

	function merge(box, field, stored, decide) {
		const area = document.createElement("textarea");
		area.className = "form-control form-control-sm";
		area.rows = 4;
		area.setAttribute("aria-label", form.dataset.textMerge);
		area.value = [stored, textOf(field)].filter(Boolean).join(field.tagName === "TEXTAREA" ? "\n" : " ");
		box.replaceChildren(area, button(form.dataset.textMerged, () => decide(area.value)));
		area.addEventListener("input", () => keep(keyOf(field), { was: before.get(keyOf(field)), now: area.value }));
		area.focus();
	}

	function button(text, action) {
		const element = document.createElement("button");
		element.type = "button";
		element.className = "btn btn-sm btn-outline-secondary";
		element.textContent = text;
		element.addEventListener("click", action);
		return element;
	}

	/* The cells of the page as they are now; what was typed and not saved is filled in again. */
	function refresh() {
		fields.clear();
		form.querySelectorAll("[data-cell], [data-flag]").forEach((field) => {
			const key = keyOf(field);
			fields.set(key, field);
			if (!field.cellKnown) {
				field.cellKnown = true;
				before.set(key, field.dataset.was ?? form.elements.namedItem(`was.${key}`)?.value ?? "");
				again(field, key);
			}
		});
		besides().filter((field) => typed[field.id]).forEach((field) => {
			field.value = typed[field.id].now;
		});
	}

	function again(field, key) {
		const draft = typed[key];
		if (!draft) {
			return;
		}
		put(field, draft.now);
		if (draft.now === before.get(key)) {
			keep(key, null);
			return;
		}
		before.set(key, draft.was);
		changed(field);
	}

	form.addEventListener("submit", (event) => {
		event.preventDefault();
		send();
	});
	// Kept with every key, so that a browser that closes before the cell is left loses nothing.
	form.addEventListener("input", ({ target }) => {
		const key = keyOf(target);
		if (fields.get(key) === target) {
			keep(key, textOf(target) === before.get(key) ? null : { was: before.get(key), now: textOf(target) });
		} else if (target.matches("[data-beside]")) {
			keep(target.id, target.value ? { now: target.value } : null);
		}
	});
	form.addEventListener("change", ({ target }) => {
		if (fields.get(keyOf(target)) === target) {
			changed(target);
		}
	});
	window.addEventListener("online", send);
	refresh();
	if (queue.size > 0) {
		say(form.dataset.textRestored);
	}
	const lost = ([key, draft]) => !fields.has(key) && !besides().some(({ id }) => id === key)
		&& draft.now.trim() && (options.words?.(key) ?? true);
	orphaned(Object.entries(typed).filter(lost));

	function orphaned(drafts) {
		const box = document.querySelector("[data-orphans]");
		if (!box || drafts.length === 0) {
			return;
		}
		box.hidden = false;
		box.querySelector("ul").append(...drafts.map(([, draft]) => Object.assign(document.createElement("li"), { className: "plan-text", textContent: draft.now })));
		box.querySelector("button").addEventListener("click", () => {
			drafts.forEach(([key]) => keep(key, null));
			box.hidden = true;
		});
	}

	return {
		refresh,
		changed,
		async flush() {
			const field = document.activeElement;
			if (fields.get(keyOf(field)) === field && textOf(field) !== before.get(keyOf(field))) {
				changed(field);
			}
			clearTimeout(timer);
			await send();
			return queue.size === 0;
		},
		forget(keys) {
			keys.forEach((key) => keep(key, null));
		},
		show(key, text, replaced) {
			const field = fields.get(key);
			if (field && textOf(field) === before.get(key)) {
				was(field, text);
				put(field, text);
			} else if (field && replaced === before.get(key)) {
				was(field, text);
				keep(key, { was: text, now: textOf(field) });
			}
		},
	};
};
