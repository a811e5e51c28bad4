/*
 * The page on which a plan is written: cells are saved as they are left (cells.js), buttons change rows without loading
 * the page anew, rows move by Alt+Up/Down and by dragging, Enter in the last row adds one, F8 goes to the next cell
 * that must not stay empty, Ctrl+Z takes back.
 */
(() => {
	"use strict";

	const form = document.getElementById("plan-form");
	if (!form) {
		return;
	}
	const done = document.querySelector("[data-done]");
	const saved = document.querySelector("[data-saved]");
	const words = { saving: form.dataset.textSaving, saved: form.dataset.textSaved, waiting: form.dataset.textWaiting };

	const client = remediation.cells(form, {
		store: `plan:${form.dataset.plan}`,
		address: (key) => ({ cell: key }),
		keyOf: (cell) => cell.cell,
		merge: true,
		spoken: (name) => {
			saved.textContent = words[name];
		},
		answered,
	});

	function answered(answer) {
		Object.entries(answer.texts).forEach(([key, text]) => client.show(key, text.now, text.was));
		answer.cells.filter(({ cell, state }) => state === "SAVED" && cell.endsWith("TASK_CRITERIA")).forEach(({ cell }) => again(cell));
		number();
		figures(answer.figures);
		answer.covered.forEach(({ entry, covered, text }) => {
			document.querySelectorAll(`[data-covered="${entry}"]`).forEach((place) => {
				place.textContent = text;
				place.classList.toggle("covered", covered);
			});
		});
	}

	/* Points that did not fit the criteria before may fit them now. */
	function again(criteria) {
		const points = document.getElementById(criteria.replace("TASK_CRITERIA", "TASK_POINTS"));
		if (points?.closest(".cell-invalid")) {
			client.changed(points, true);
		}
	}

	/* Rows in which nothing was written are no tasks yet. */
	function number() {
		let last = 0;
		form.querySelectorAll("tr[data-task]").forEach((row, at) => {
			const task = written(row);
			row.querySelector("[data-word]").textContent = task ? form.dataset.textTask : form.dataset.textRow.replace("#", at + 1);
			row.querySelector("[data-number]").textContent = task ? ++last : "–";
		});
	}

	function figures(texts) {
		Object.entries(texts).forEach(([name, text]) => {
			document.querySelectorAll(`[data-figure="${name}"]`).forEach((place) => {
				place.textContent = text;
			});
		});
	}

	/* Actions */

	let acting = Promise.resolve();

	function act(wanted, more = []) {
		acting = acting.then(() => perform(wanted, more));
		return acting;
	}

	async function perform(wanted, more) {
		await client.flush();
		let response;
		try {
			response = await fetch(form.action, {
				method: "POST", redirect: "manual", credentials: "same-origin",
				headers: { "X-Plan-Action": "true", "X-Requested-With": "fetch", ...remediation.headers() },
				body: new URLSearchParams([["do", wanted], ...more]),
			});
		} catch {
			return tell(form.dataset.textLater);
		}
		if (response.status !== 200 && response.status !== 422) {
			return tell(response.status === 409 ? form.dataset.textLocked : response.status === 401 ? form.dataset.textEnded : form.dataset.textLater);
		}
		const answer = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-message], [data-order]");
		if (response.ok) {
			client.forget(more.map(([name]) => name));
			replace(answer, wanted);
		}
		tell(answer.dataset.message ?? "", response.ok && wanted !== "undo");
	}

	/* What was done stands long enough to be read and undone, then makes room. */
	const SHOWN = 20000;
	let fading = 0;

	function tell(text, undoable) {
		done.hidden = !text;
		done.textContent = text;
		clearTimeout(fading);
		fading = setTimeout(() => {
			done.hidden = !done.contains(document.activeElement);
		}, SHOWN);
		if (undoable) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "btn btn-sm btn-outline-secondary";
			button.textContent = form.dataset.textUndo;
			button.addEventListener("click", () => act("undo"));
			done.append(" ", button);
		}
	}

	/* Parts of the page are put in place of those with the same id; what was open stays open. */
	function replace(answer, wanted) {
		const open = new Set([...document.querySelectorAll("details[open][id]")].map((part) => part.id));
		const focused = document.activeElement?.id;
		const ticked = new Set(chosen());
		const sections = document.querySelector("[data-sections]");
		const texts = answer.querySelector("[data-figures]");
		texts.remove();
		[...answer.children].forEach((part) => {
			part.querySelectorAll("details[id]").forEach((fold) => {
				fold.open = open.has(fold.id);
			});
			if (part.matches("details")) {
				part.open = open.has(part.id);
			}
			const old = document.getElementById(part.id);
			if (old) {
				old.replaceWith(part);
			} else {
				sections.append(part);
			}
		});
		const order = (answer.dataset.order ?? "").split(" ");
		[...sections.children].filter((part) => !order.includes(part.id)).forEach((part) => part.remove());
		document.querySelectorAll(".plan-work > .empty-state").forEach((part) => {
			part.hidden = sections.children.length > 0;
		});
		figures(Object.fromEntries([...texts.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling.textContent])));
		form.querySelectorAll("[name=pick]").forEach((box) => {
			box.checked = ticked.has(box.value);
		});
		number();
		emptied(wanted);
		client.refresh();
		picked();
		go(answer.dataset.focus ?? focused);
	}

	function emptied(wanted) {
		if (wanted === "add-section") {
			form.elements["new-section-code"].value = "";
			form.elements["new-section-title"].value = "";
		}
	}

	function go(id) {
		const target = id && document.getElementById(id);
		if (!target) {
			return;
		}
		for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
			fold.open = true;
		}
		(target.matches("input, textarea, select, button, a") ? target : target.querySelector("textarea, input:not([type=hidden])"))?.focus();
	}

	/* To the next page only when everything that was typed is saved. */
	async function goOn(address) {
		const sent = await client.flush();
		const refused = form.querySelector(".cell-invalid [data-cell], .cell-conflict [data-cell]");
		if (sent && !refused) {
			location.assign(address);
			return;
		}
		tell(words.waiting);
		go(refused?.id);
	}

	const FIELDS = {
		"add-section": ["new-section-code", "new-section-title"],
		bulk: ["bulk-field", "bulk-text"],
		"move-picked": ["move-to"],
	};
	const OF_CHOSEN = ["bulk", "move-picked"];

	function besides(wanted) {
		const [verb, section] = wanted.split(":");
		const names = verb === "add-entry" ? [`new-entry-code-${section}`, `new-entry-name-${section}`] : FIELDS[verb] ?? [];
		const texts = names.map((name) => [name, form.elements[name].value]);
		return [...texts, ...(OF_CHOSEN.includes(verb) ? chosen().map((task) => ["pick", task]) : [])];
	}

	// Before cells.js, which only sends cells.
	form.addEventListener("submit", (event) => {
		const wanted = event.submitter?.value;
		if (wanted === "status") {
			event.preventDefault();
			event.stopImmediatePropagation();
			goOn(event.submitter.dataset.address);
		} else if (wanted && wanted !== "save") {
			event.preventDefault();
			event.stopImmediatePropagation();
			act(wanted, besides(wanted));
		}
	}, true);

	/* Keys */

	const rowOf = (element) => element.closest?.("tr[data-task]");

	form.addEventListener("keydown", (event) => {
		const row = rowOf(event.target);
		if (event.isComposing || !event.target.matches("input, textarea, select")) {
			return;
		}
		if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
			event.preventDefault();
			const cell = event.target.id;
			act(`${event.key === "ArrowUp" ? "up" : "down"}-task:${row.dataset.task}`).then(() => go(cell));
		} else if (event.altKey && event.key === "Enter" && event.target.tagName === "TEXTAREA") {
			event.preventDefault();
			event.target.setRangeText("\n", event.target.selectionStart, event.target.selectionEnd, "end");
			event.target.dispatchEvent(new Event("input", { bubbles: true }));
		} else if (row && event.target.matches("[data-cell]") && event.key === "Enter" && !event.shiftKey && !event.altKey && !row.nextElementSibling) {
			event.preventDefault();
			event.stopPropagation();
			if (written(row)) {
				act(`add-task:${row.closest("[data-section]").dataset.section}`);
			}
		} else if (event.key === "Enter" && event.target.closest(".plan-add")) {
			event.preventDefault();
			event.target.closest(".plan-add").querySelector("button").click();
		}
	});

	const written = (row) => ["SOLUTION", "OUTPUT", "LEAD", "DUE"]
		.some((field) => document.getElementById(`task-${row.dataset.task}-TASK_${field}`).value.trim());

	/* What a task cannot do without; when nothing is missing any more, the next step is to hand the plan in. */
	const NEEDED = ["SOLUTION", "OUTPUT", "LEAD", "DUE"].map((field) => `[data-cell][data-col=TASK_${field}]`).join();

	function nextMissing() {
		const here = document.activeElement;
		const missing = [...form.querySelectorAll(NEEDED)].filter((cell) => cell !== here && !cell.value.trim());
		const behind = (cell) => here.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING;
		const next = missing.find(behind) ?? missing[0];
		if (next) {
			go(next.id);
		} else {
			document.querySelector("[data-next-step]")?.focus();
		}
	}

	document.addEventListener("keydown", (event) => {
		if (event.key === "F8") {
			event.preventDefault();
			nextMissing();
		}
	});

	document.addEventListener("keydown", (event) => {
		if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey
			&& !event.target.matches?.("input:not([type=checkbox]), textarea, select")) {
			event.preventDefault();
			act("undo");
		}
	});

	/* Dragging */

	let dragged = null;

	form.addEventListener("dragstart", (event) => {
		dragged = event.target.closest?.("[data-handle]") ? rowOf(event.target) : null;
		if (dragged) {
			event.dataTransfer.effectAllowed = "move";
			event.dataTransfer.setDragImage(dragged, 0, 0);
			dragged.classList.add("dragged");
		}
	});
	form.addEventListener("dragover", (event) => {
		const over = dragged && (rowOf(event.target) ?? event.target.closest("[data-section]"));
		if (over) {
			event.preventDefault();
			mark(over);
		}
	});
	form.addEventListener("drop", (event) => {
		if (!dragged) {
			return;
		}
		event.preventDefault();
		const section = event.target.closest("[data-section]");
		const rows = [...section.querySelectorAll("tr[data-task]")].filter((row) => row !== dragged);
		const over = rows.indexOf(rowOf(event.target));
		act(`place-task:${dragged.dataset.task}:${section.dataset.section}:${over < 0 ? rows.length : over}`);
	});
	form.addEventListener("dragend", () => {
		dragged?.classList.remove("dragged");
		dragged = null;
		mark(null);
	});

	function mark(over) {
		form.querySelectorAll(".drop-here").forEach((row) => row.classList.remove("drop-here"));
		over?.classList.add("drop-here");
	}

	/* Several columns would go into whatever cells stand beside each other: what becomes of them is shown first. */
	form.addEventListener("paste", (event) => {
		const row = rowOf(event.target);
		const text = event.clipboardData?.getData("text/plain") ?? "";
		if (!row || !event.target.matches("[data-cell]") || !text.includes("\t")) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		const pasted = document.getElementById("paste-here");
		pasted.elements.text.value = text;
		pasted.elements.task.value = row.dataset.task;
		pasted.elements.from.value = event.target.dataset.col;
		client.flush().then((sent) => sent ? pasted.requestSubmit() : tell(words.waiting));
	}, true);

	form.addEventListener("grid:pasted", ({ detail }) => {
		if (detail.left > 0) {
			tell(form.dataset.textLeft.replace("#", detail.left));
		}
	});

	/* Chosen rows */

	const chosen = () => [...form.querySelectorAll("[name=pick]:checked")].map((box) => box.value);

	function picked() {
		const count = chosen().length;
		document.querySelector("[data-picked]").textContent = count > 0 ? `(${count})` : "";
		document.querySelector("[data-bulk]").classList.toggle("in-use", count > 0);
	}

	form.addEventListener("change", (event) => {
		if (event.target.name === "pick") {
			picked();
		}
	});

	/* Offices, positions, groups */

	remediation.combobox(form, document.getElementById("parties"), {
		texts: { add: form.dataset.textAdd, list: form.dataset.textParties },
		kinds: [["OFFICE", form.dataset.textKindOffice], ["POSITION", form.dataset.textKindPosition], ["GROUP", form.dataset.textKindGroup]],
		async add(name, kind, field) {
			try {
				const response = await fetch(form.dataset.parties, {
					method: "POST", redirect: "manual", credentials: "same-origin",
					headers: { "Accept": "application/json", "X-Requested-With": "fetch", ...remediation.headers() },
					body: new URLSearchParams({ kind, name }),
				});
				const answer = await response.json();
				tell(answer.message);
				if (response.ok && field.matches("[data-cell]")) {
					client.changed(field, true);
				}
				return response.ok;
			} catch {
				tell(form.dataset.textLater);
				return false;
			}
		},
	});

	/* Addresses of cells, from the check and from the list of criteria */

	window.addEventListener("hashchange", () => go(location.hash.slice(1)));
	form.addEventListener("click", (event) => {
		const address = event.target.closest?.("a[href^='#']")?.getAttribute("href");
		if (address) {
			// After the browser has scrolled there.
			setTimeout(() => go(address.slice(1)));
		}
	});
	if (window.matchMedia("(max-width: 75rem)").matches) {
		document.getElementById("lost-list").open = false;
	}
	document.querySelectorAll("[data-save]").forEach((button) => {
		button.hidden = true;
	});
	saved.textContent = words.saved;
	go(location.hash.slice(1));
})();
