/*
 * Sending files one by one, each with its progress and its answer beside it.
 *
 * form[data-evidence-upload]   sends what was chosen when it is submitted, then shows the list below anew
 * [data-evidence-picker]       sends what is chosen at once and ticks it; finds the rest of the evidence by typing
 *
 * Both: data-send (where to), data-limit (bytes), data-text-…; [data-drop] takes files that are dropped on it,
 * [data-sending] lists what goes.
 */
(() => {
	"use strict";

	const SIGNED_OUT = 401;
	const TYPING = 250;

	function element(name, className, text) {
		const made = document.createElement(name);
		made.className = className;
		made.textContent = text ?? "";
		return made;
	}

	function size(bytes) {
		return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;
	}

	/* One file: a row with its name, its progress, and what became of it. */

	function row(root, file) {
		const line = element("li", "waiting");
		const name = element("span", "evidence-file", `${file.name} (${size(file.size)})`);
		const bar = document.createElement("progress");
		bar.max = 100;
		bar.value = 0;
		bar.setAttribute("aria-label", file.name);
		const said = element("span", "evidence-said", root.dataset.textWaiting);
		line.append(name, bar, said);
		root.querySelector("[data-sending]").append(line);
		return { line, name, bar, said };
	}

	function finish(shown, state, text) {
		shown.line.className = state;
		shown.bar.remove();
		shown.said.textContent = text;
		if (state !== "lost") {
			shown.name.remove();
		}
	}

	/* Answers with what the server said, or null when it could not be asked. */
	function post(root, file, fields, shown) {
		return new Promise((answer) => {
			const request = new XMLHttpRequest();
			const form = new FormData();
			Object.entries(fields).forEach(([name, value]) => form.append(name, value));
			form.append("file", file);
			request.open("POST", root.dataset.send);
			request.responseType = "json";
			request.setRequestHeader("Accept", "application/json");
			Object.entries(remediation.headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
			request.upload.addEventListener("progress", (event) => {
				shown.bar.value = event.lengthComputable ? event.loaded / event.total * 100 : shown.bar.value;
			});
			request.addEventListener("load", () => answer({ status: request.status, body: request.response }));
			["error", "abort", "timeout"].forEach((type) => request.addEventListener(type, () => answer(null)));
			shown.said.textContent = root.dataset.textSending;
			request.send(form);
		});
	}

	async function send(root, file, fields, taken, shown = row(root, file)) {
		if (file.size > Number(root.dataset.limit)) {
			finish(shown, "refused", root.dataset.textLarge.replace("{0}", file.name));
			return;
		}
		const answer = await post(root, file, fields, shown);
		if (answer?.status === 200) {
			const refused = answer.body.kind === "REFUSED";
			finish(shown, refused ? "refused" : "taken", answer.body.message);
			if (!refused) {
				taken(answer.body, shown);
			}
			return;
		}
		const reason = answer?.status === SIGNED_OUT ? root.dataset.textSignedOut : answer?.body?.message ?? root.dataset.textLost;
		finish(shown, "lost", reason);
		shown.line.append(again(root, file, fields, taken, shown));
	}

	function again(root, file, fields, taken, shown) {
		const button = element("button", "btn btn-sm btn-outline-secondary", root.dataset.textAgain);
		button.type = "button";
		button.addEventListener("click", () => {
			shown.line.remove();
			send(root, file, fields, taken);
		});
		return button;
	}

	/* One after the other: a slow line is not shared. */
	async function sendAll(root, files, fields, taken) {
		const waiting = files.map((file) => [file, row(root, file)]);
		for (const [file, shown] of waiting) {
			await send(root, file, fields, taken, shown);
		}
	}

	const inputsOf = (root) => [...root.querySelectorAll("[data-drop] input[type=file]")];

	function takeChosen(root) {
		const files = inputsOf(root).flatMap((input) => [...input.files]);
		inputsOf(root).forEach((input) => {
			input.value = "";
		});
		return files;
	}

	function droppable(root, dropped) {
		const target = root.querySelector("[data-drop]");
		target.append(element("p", "evidence-drop-hint", root.dataset.textDrop));
		const mark = (on) => (event) => {
			event.preventDefault();
			target.classList.toggle("drop-here", on);
		};
		target.addEventListener("dragover", mark(true));
		target.addEventListener("dragleave", mark(false));
		target.addEventListener("drop", (event) => {
			mark(false)(event);
			const files = [...event.dataTransfer.files];
			if (files.length) {
				dropped(files);
			}
		});
	}

	/* The page of a unit's evidence */

	/* What was sent is kept, whether or not the list can be shown anew just now. */
	async function refresh() {
		const answer = await fetch(location.href).catch(() => null);
		if (answer?.ok && !answer.redirected) {
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			document.getElementById("evidence-list").replaceWith(page.getElementById("evidence-list"));
		}
	}

	function upload(form) {
		const taken = (answer, shown) => {
			const link = element("a", "", form.dataset.textDescribe);
			link.href = `/evidence/${answer.id}`;
			shown.said.append(" ", link);
			refresh();
		};
		const facts = () => Object.fromEntries(["number", "date", "issuer"].map((name) => [name, form.elements[name].value]));
		const go = (files) => sendAll(form, files, facts(), taken);
		form.addEventListener("submit", (event) => {
			const files = takeChosen(form);
			if (files.length) {
				event.preventDefault();
				go(files);
			}
		});
		droppable(form, go);
	}

	/* The field to choose evidence with */

	function picker(root) {
		const chosen = root.querySelector("[data-chosen]");
		const field = root.dataset.field;
		const offered = () => root.querySelector("[data-offered]");
		const box = (id) => root.querySelector(`input[type=checkbox][value="${id}"]`);

		function choose(id, title) {
			let found = box(id);
			if (!found) {
				const line = document.createElement("li");
				const check = element("div", "form-check");
				found = element("input", "form-check-input");
				Object.assign(found, { type: "checkbox", id: `${field}-${id}`, name: field, value: id });
				const label = element("label", "form-check-label", title);
				label.htmlFor = found.id;
				const describe = element("a", "small", root.dataset.textDescribe);
				Object.assign(describe, { href: `/evidence/${id}?describe=true`, target: "_blank", rel: "noopener" });
				check.append(found, label, " ", describe);
				line.append(check);
				chosen.append(line);
			}
			found.checked = true;
			chosen.append(found.closest("li"));
			root.dispatchEvent(new Event("change", { bubbles: true }));
		}

		const taken = (answer) => choose(answer.id, answer.title);
		inputsOf(root).forEach((input) => input.addEventListener("change", () => sendAll(root, takeChosen(root), {}, taken)));
		droppable(root, (files) => sendAll(root, files, {}, taken));
		root.addEventListener("change", (event) => {
			if (event.target.checked && offered()?.contains(event.target)) {
				chosen.append(event.target.closest("li"));
				event.target.focus();
			}
		});
		search(root, offered, chosen);
	}

	function search(root, offered, chosen) {
		const input = root.querySelector("[data-search]");
		let waiting = null;
		input?.addEventListener("keydown", (event) => {
			if (event.key === "Enter") {
				event.preventDefault();
			}
		});
		input?.addEventListener("input", () => {
			clearTimeout(waiting);
			waiting = setTimeout(async () => {
				const text = input.value;
				const answer = await fetch(`${root.dataset.choices}&q=${encodeURIComponent(text)}`).catch(() => null);
				if (answer?.ok && !answer.redirected && input.value === text) {
					offered().outerHTML = await answer.text();
					chosen.querySelectorAll("input").forEach((one) => offered().querySelector(`input[value="${one.value}"]`)?.closest("li").remove());
				}
			}, TYPING);
		});
	}

	document.querySelectorAll("form[data-evidence-upload]").forEach(upload);
	document.querySelectorAll("[data-evidence-picker]").forEach(picker);
})();
